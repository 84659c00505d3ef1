import type { ScatterMark } from "#components/charts/scatter-chart-props.ts";
import type { TimeMark, TimeTint } from "#components/charts/time-chart-props.ts";
import type { KindAnswer } from "#lib/load-tests/kinds/kind-answer.ts";
import { durationText, numberText } from "#lib/shared/number-text.ts";

/** Where on the run's time the answer to its kind of question lies. */
export function kindTints(answer: KindAnswer | null): TimeTint[] {
  if (answer?.kind === "spike" && answer.state !== "no spike")
    return [{ fromMs: answer.fromMs, toMs: answer.toMs, label: "spike" }];
  if (answer?.kind === "chaos" && answer.state !== "no fault")
    return [{ fromMs: answer.fromMs, toMs: answer.toMs, label: "fault" }];
  return [];
}

/** What happened when: the break of a stress test, the recovery from a spike or a fault. */
export function kindMarks(answer: KindAnswer | null): TimeMark[] {
  if (answer?.kind === "stress" && answer.state === "broke") return [{ atMs: answer.atMs, label: "broke" }];
  const isDisturbed = answer?.kind === "spike" || answer?.kind === "chaos";
  if (!isDisturbed || answer.state !== "recovered" || answer.recoveryMs === null) return [];
  return [{ atMs: answer.sinceMs + answer.recoveryMs, label: `recovered, ${durationText(answer.recoveryMs)}` }];
}

/** On throughput against users: where the system broke. */
export function breakingPoint(answer: KindAnswer | null): ScatterMark[] {
  if (answer?.kind !== "stress" || answer.state !== "broke" || answer.users === null) return [];
  return [{ x: answer.users, label: `broke, ${numberText(answer.users)} users` }];
}
