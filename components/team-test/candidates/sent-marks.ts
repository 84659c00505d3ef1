import { cellKey } from "#lib/team-test/candidates/candidate-matrix.ts";
import type { CandidateMark, Mark } from "#lib/team-test/candidates/choice.ts";

/** A mark that was set here. `at`: when the server had it, by its own clock; null: it is on its way. */
export type SentMark = Omit<Mark, "value"> & { value: CandidateMark | null; at: string | null };

/** By cell. */
export type SentMarks = ReadonlyMap<string, SentMark>;

/**
 * The marks as they are shown: those of the round as it was read at `now`, and over them those that were set here and are newer than that.
 * What somebody else marked since wins with the next reading.
 */
export function withSent(marks: readonly Mark[], sent: SentMarks, now: string): Mark[] {
  const newer = [...sent.values()].filter(({ at }) => at === null || at > now);
  const isCovered = new Set(newer.map(({ candidateId, questionId }) => cellKey(candidateId, questionId)));
  return [
    ...marks.filter(({ candidateId, questionId }) => !isCovered.has(cellKey(candidateId, questionId))),
    ...newer.flatMap(({ at: _, value, ...mark }) => (value === null ? [] : [{ ...mark, value }])),
  ];
}
