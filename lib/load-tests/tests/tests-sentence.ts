import { type VerdictStatus, verdictStatuses } from "../verdicts/verdict.ts";

/** A test's newest run: its verdict, null while there is none. */
type Judged = { verdict: VerdictStatus | null };

const words: Record<VerdictStatus, readonly [one: string, several: string]> = {
  pass: ["one passes", "pass"],
  warning: ["one warns", "warn"],
  fail: ["one fails", "fail"],
  "no baseline": ["one has no baseline yet", "have no baseline yet"],
  "not comparable": ["one is not comparable", "are not comparable"],
  invalid: ["one is invalid", "are invalid"],
};

/** What comes first is what somebody must look at. */
const order: Record<VerdictStatus, number> = {
  fail: 0,
  warning: 1,
  invalid: 2,
  "not comparable": 3,
  pass: 4,
  "no baseline": 5,
};

/** "5 tests: one fails, 3 pass, one has no verdict yet." */
export function testsSentence(tests: readonly Judged[]): string {
  if (tests.length === 0) return "No load tests yet.";
  const counts = verdictStatuses
    .toSorted((a, b) => order[a] - order[b])
    .map((status) => ({ status, count: tests.filter(({ verdict }) => verdict === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => (count === 1 ? words[status][0] : `${count} ${words[status][1]}`));
  const total = tests.length === 1 ? "One test" : `${tests.length} tests`;
  if (counts.length === 0) return `${total}, and no verdict yet.`;
  const open = tests.filter(({ verdict }) => verdict === null).length;
  if (open > 0) counts.push(open === 1 ? "one has no verdict yet" : `${open} have no verdict yet`);
  return `${total}: ${counts.join(", ")}.`;
}
