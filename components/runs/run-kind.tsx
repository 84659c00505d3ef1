import type { TimeMark, TimeTint } from "#components/charts/time-chart-props.ts";
import type { KindAnswer } from "#lib/load-tests/kinds/kind-answer.ts";
import { kindSentence } from "#lib/load-tests/kinds/kind-sentence.ts";

const questions: Record<KindAnswer["kind"], string> = {
  spike: "Spike",
  stress: "Breaking point",
  endurance: "Drift",
  chaos: "Fault",
  smoke: "Smoke",
  suite: "Suite",
};

/** What the test is run to find out, answered from this run. */
export function RunKind({ answer }: { answer: KindAnswer }) {
  return (
    <p className="mt-4 flex flex-wrap gap-x-3 text-table">
      <span className="text-ink-3">{questions[answer.kind]}</span>
      <span>{kindSentence(answer)}</span>
    </p>
  );
}

/** Where on the run's time the answer lies. */
export function kindTints(answer: KindAnswer | null): TimeTint[] {
  if (answer?.kind === "spike" && answer.state !== "no spike")
    return [{ fromMs: answer.fromMs, toMs: answer.toMs, label: "spike" }];
  if (answer?.kind === "chaos" && answer.state !== "no fault")
    return [{ fromMs: answer.fromMs, toMs: answer.toMs, label: "fault" }];
  return [];
}

export function kindMarks(answer: KindAnswer | null): TimeMark[] {
  if (answer?.kind === "stress" && answer.state === "broke") return [{ atMs: answer.atMs, label: "broke" }];
  const isDisturbed = answer?.kind === "spike" || answer?.kind === "chaos";
  if (!isDisturbed || answer.state !== "recovered" || answer.recoveryMs === null) return [];
  return [{ atMs: answer.sinceMs + answer.recoveryMs, label: "recovered" }];
}
