import { isOtherLabel } from "../parsed-run.ts";
import type { AnswerOf } from "./kind-answer.ts";
import type { KindInput } from "./kind-input.ts";

const named = 10;

/** How long all cases took together, and the slowest of them; a case that ran several times counts with its mean. */
export function suiteAnswer({ labels }: KindInput): AnswerOf<"suite"> {
  const cases = labels.filter(({ label }) => !isOtherLabel(label));
  const timed = labels.flatMap(({ label, meanMs, requests }) =>
    meanMs === null ? [] : [{ label, ms: meanMs, totalMs: meanMs * (requests ?? 1) }],
  );
  return {
    kind: "suite",
    cases: cases.length,
    failed: cases.filter(({ failures }) => failures !== null && failures > 0).length,
    totalMs: timed.length === 0 ? null : timed.reduce((sum, { totalMs }) => sum + totalMs, 0),
    slowest: timed
      .filter(({ label }) => !isOtherLabel(label))
      .toSorted((a, b) => b.ms - a.ms)
      .slice(0, named)
      .map(({ label, ms }) => ({ label, ms })),
  };
}
