import type { KindAnswer } from "#lib/load-tests/kinds/kind-answer.ts";
import { kindSentence } from "#lib/load-tests/kinds/kind-sentence.ts";
import type { LabelRow } from "#lib/load-tests/run-view/label-rows.ts";
import { SmokeRequests } from "./kinds/smoke-requests.tsx";
import { SuiteCases } from "./kinds/suite-cases.tsx";

const questions: Record<KindAnswer["kind"], string> = {
  spike: "Spike",
  stress: "Breaking point",
  endurance: "Drift",
  chaos: "Fault",
  smoke: "Smoke",
  suite: "Suite",
};

type RunKindProps = { answer: KindAnswer; labels: LabelRow[]; fileName: string };

/** What the test is run to find out, answered from this run; smoke tests and suites with the list that the answer is of. */
export function RunKind({ answer, labels, fileName }: RunKindProps) {
  return (
    <>
      <p className="mt-4 flex flex-wrap gap-x-3 text-table [overflow-wrap:anywhere]">
        <span className="text-ink-3">{questions[answer.kind]}</span>
        <span className="min-w-0 max-w-[92ch]">{kindSentence(answer)}</span>
      </p>
      {answer.kind === "smoke" && answer.labels > 1 && <SmokeRequests labels={labels} />}
      {answer.kind === "suite" && answer.slowest.length > 1 && (
        <SuiteCases answer={answer} labels={labels} fileName={fileName} />
      )}
    </>
  );
}
