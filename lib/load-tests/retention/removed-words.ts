import { dayText } from "#lib/shared/time-text.ts";

/** Of a file, after its name: "removed on 3 Nov 2026 by this test's retention; what was read from it stays". */
export function fileRemovedWords(at: Date): string {
  return `removed on ${dayText(at, 0)} by this test’s retention; what was read from it stays`;
}

/** Of the charts over time that a run had. */
export function bucketsRemovedWords(at: Date): string {
  return `What this run did over time was removed on ${dayText(at, 0)} by this test’s retention; its figures, labels, errors and verdict stay.`;
}
