import { Answer } from "#components/ui/answer.tsx";
import { VerdictMark } from "#components/ui/verdict-mark.tsx";
import type { Finding, VerdictStatus } from "#lib/load-tests/verdicts/verdict.ts";
import { UntilJudged } from "./until-judged.tsx";

type RunAnswerProps = {
  status: VerdictStatus;
  sentence: string;
  explanation: string;
  findings: Finding[];
  /** Something that it stood on has changed since. */
  isStale: boolean;
};

/** What is said about a run, and what else a person must know about it. */
export function RunAnswer({ status, sentence, explanation, findings, isStale }: RunAnswerProps) {
  return (
    <>
      <Answer
        verdict={status}
        explanation={
          <>
            {explanation} {isStale && <UntilJudged />}
          </>
        }
      >
        {sentence}
      </Answer>
      {findings.length > 0 && (
        <ul aria-label="Findings" className="mt-3 grid max-w-[92ch] gap-1 text-table text-ink-2">
          {findings.map(({ kind, label, text }) => (
            <li key={`${kind} ${label} ${text}`} className="flex items-start gap-2">
              <VerdictMark verdict={isWarning(kind) ? "warning" : "not comparable"} className="mt-[3px]" />
              {text}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function isWarning(kind: Finding["kind"]): boolean {
  return kind === "label-missing" || kind === "no-data" || kind === "threshold-missed";
}
