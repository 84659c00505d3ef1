import type { CandidateMark } from "#lib/team-test/candidates/choice.ts";

/** The key that says each mark; its place from 1 does so too. */
export const markKeys: Record<CandidateMark, string> = { good: "G", partly: "P", poor: "R", unknown: "U" };

const byKey: Readonly<Record<string, CandidateMark>> = {
  "1": "good",
  "2": "partly",
  "3": "poor",
  "4": "unknown",
  g: "good",
  p: "partly",
  r: "poor",
  u: "unknown",
};

/** The mark that a key says, or null. */
export function markOfKey(key: string): CandidateMark | null {
  return byKey[key.toLowerCase()] ?? null;
}
