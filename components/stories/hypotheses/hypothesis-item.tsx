import type { ReactNode } from "react";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { dayText } from "#lib/shared/time-text.ts";
import { sampleSpan } from "#lib/stories/hypotheses/evaluate-test.ts";
import { hypothesisStateNames } from "#lib/stories/hypotheses/hypothesis-state.ts";
import { currentResult, type HypothesisView } from "#lib/stories/hypotheses/hypothesis-view.ts";
import { EarlierResults } from "./earlier-results.tsx";
import type { HypothesisActs } from "./hypothesis-acts.ts";
import { SampleTable } from "./sample-table.tsx";
import { resultSentence, testSentence } from "./test-text.ts";
import { TestVersions } from "./test-versions.tsx";

type HypothesisItemProps = {
  hypothesis: HypothesisView;
  teamSlug: string;
  now: Date;
  /** What can be done with it. */
  buttons: ReactNode;
  /** Takes a sample out, where that can be done. */
  strike?: HypothesisActs["strike"];
};

/** A hypothesis: the sentence, its test, what that gave, and what somebody concluded. */
export function HypothesisItem({ hypothesis, teamSlug, now, buttons, strike }: HypothesisItemProps) {
  const { number, state, component, metric, claim, population, tests, createdBy, createdAt } = hypothesis;
  const [test] = tests;
  const result = currentResult(hypothesis);
  return (
    <li id={`hypothesis-${number}`} className="flex scroll-mt-4 flex-col gap-2 border-b py-4 [overflow-wrap:anywhere]">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-3 text-meta">
        <span className="figures">{number}</span>
        <span className="rounded-full border border-line-2 px-2 font-medium text-ink-2">
          {hypothesisStateNames[state]}
        </span>
        <span>
          stated <RelativeTime at={createdAt} /> by {createdBy}
        </span>
      </p>
      <p className="max-w-[68ch] text-pretty text-lead">
        I believe <b>{component}</b> causes <b>{metric}</b> to be <b>{claim}</b> for <b>{population}</b>.
      </p>
      <Conclusion hypothesis={hypothesis} />
      {test && (
        <p className="max-w-[80ch] text-ink-2 text-table">
          <span className="font-medium text-ink">Test.</span> {testSentence(test)}{" "}
          <span className="text-ink-3">
            Declared <RelativeTime at={test.declaredAt} /> by {test.declaredBy}
            {tests.length > 1 && `, version ${test.version}`}.
          </span>
        </p>
      )}
      {tests.length > 1 && <TestVersions tests={tests} />}
      <Waiting hypothesis={hypothesis} now={now} />
      {test && result && (
        <div className="flex flex-col gap-1">
          <p className="text-table">
            <span className="font-medium">Result.</span> {resultSentence(test, result)}{" "}
            <span className="text-ink-3">
              Evaluated <RelativeTime at={result.at} /> by {result.evaluatedBy}.
            </span>
          </p>
          <SampleTable test={test} result={result} teamSlug={teamSlug} strike={strike} />
        </div>
      )}
      <EarlierResults hypothesis={hypothesis} />
      {buttons}
    </li>
  );
}

/** A disproved one is a success: it saved a fix that would not have helped. */
function Conclusion({ hypothesis }: { hypothesis: HypothesisView }) {
  const { state, conclusion, decidedBy, decidedAt, savedHours } = hypothesis;
  if (decidedAt === null) return null;
  const saved = savedHours === null ? "Saved a fix that would not have helped." : savedText(savedHours);
  return (
    <div className="max-w-[68ch] border-ink-3 border-l-2 pl-3">
      {state === "disproved" && <p className="font-semibold">{saved}</p>}
      <p className="whitespace-pre-wrap">{conclusion}</p>
      <p className="text-ink-3 text-meta">
        {hypothesisStateNames[state]} <RelativeTime at={decidedAt} /> by {decidedBy}
      </p>
    </div>
  );
}

function savedText(hours: number): string {
  return `Saved a fix worth about ${hours} ${hours === 1 ? "hour" : "hours"}.`;
}

function Waiting({ hypothesis, now }: { hypothesis: HypothesisView; now: Date }) {
  const { instrumentation, liveSince, reviewOn, state, tests } = hypothesis;
  const [test] = tests;
  if (liveSince === null) return null;
  const isWaiting = state === "awaiting_data";
  const until = isWaiting && test && dayText(sampleSpan(test, liveSince).until, now.getTime());
  const isDue = reviewOn !== null && reviewOn <= now.toISOString().slice(0, 10);
  return (
    <p className="text-ink-2 text-table">
      <a href={instrumentation} rel="noreferrer" className="text-accent underline underline-offset-2">
        Instrumentation
      </a>{" "}
      live since <RelativeTime at={liveSince} />
      {until && `; samples count until ${until}`}
      {isWaiting && reviewOn && `; to be looked at again on ${dayText(new Date(reviewOn), now.getTime())}`}
      {isWaiting && isDue && <b className="font-semibold">, which is due</b>}.
    </p>
  );
}
