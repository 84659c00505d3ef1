import { Answer } from "#components/ui/answer.tsx";
import { AnswerVerdict } from "#components/ui/answer-verdict.tsx";
import { VerdictMark } from "#components/ui/verdict-mark.tsx";
import { type Finding, type VerdictStatus, verdictRules } from "#lib/load-tests/verdicts/verdict.ts";
import { isWarning } from "#lib/load-tests/verdicts/verdict-status.ts";
import type { ActionResult } from "#lib/shared/result.ts";
import { JudgedBy } from "./judged-by.tsx";
import { UntilJudged } from "./until-judged.tsx";

type RunAnswerProps = {
  status: VerdictStatus;
  sentence: string;
  explanation: string;
  findings: Finding[];
  /** Something that it stood on has changed since. */
  isStale: boolean;
  /** The version of the rules that it was made by. */
  rules: number;
  /** For whoever may have it judged again. */
  judgeAgain?: () => Promise<ActionResult<undefined>>;
};

/** What is said about a run, and what else a person must know about it. */
export function RunAnswer({ status, sentence, explanation, findings, isStale, rules, judgeAgain }: RunAnswerProps) {
  return (
    <>
      <Answer
        mark={<AnswerVerdict verdict={status} />}
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
              <VerdictMark verdict={isMarked(kind) ? "warning" : "not comparable"} className="mt-[3px]" />
              {text}
            </li>
          ))}
        </ul>
      )}
      {judgeAgain && !isStale && rules !== verdictRules && (
        <JudgedBy rules={rules} present={verdictRules} judgeAgain={judgeAgain} />
      )}
    </>
  );
}

function isMarked(kind: Finding["kind"]): boolean {
  return isWarning({ kind }) || kind === "no-data" || kind === "threshold-missed";
}
