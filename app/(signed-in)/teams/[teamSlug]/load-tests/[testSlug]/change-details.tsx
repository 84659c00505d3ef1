import { ExplainChange } from "#components/regressions/explain-change.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { route } from "#components/ui/route.ts";
import { TextLink } from "#components/ui/text-link.tsx";
import type { Member } from "#lib/auth/actor.ts";
import { listRunsBetween } from "#lib/load-tests/change-points/change-list-store.ts";
import type { Metric } from "#lib/load-tests/metric.ts";
import { metricText } from "#lib/load-tests/metric-text.ts";
import type { ListedRegression } from "#lib/load-tests/regressions/regression-list-store.ts";
import { changeSizeText, compareAddress, confidenceText } from "#lib/load-tests/run-view/change-words.ts";
import { explainChangeAction } from "./actions.ts";
import { RegressionActsOf } from "./regression-acts-of.tsx";
import type { ShownChange } from "./shown-change.ts";
import { StoryOfChangeOf } from "./story-of-change-of.tsx";

type ChangeDetailsProps = {
  member: Member;
  testName: string;
  metric: Metric;
  change: ShownChange;
  firstNumber: number;
  path: `/teams/${string}/load-tests/${string}`;
  /** The one that it opened, if any. */
  regressions: readonly ListedRegression[];
  repositories: readonly string[];
};

/** All that is known of one change: the two levels, how sure it is, the revisions among which it is, and what people said. */
export async function ChangeDetails(props: ChangeDetailsProps) {
  const { member, testName, metric, change, firstNumber, path, regressions, repositories } = props;
  const { before, after, runsBefore, runsAfter, pValue, foundWith, stored } = change;
  const between = await listRunsBetween(member, change);
  const [last, first] = [between[0], between.at(-1)];
  const compare = last && first ? compareAddress(repositories, last.revision, first.revision) : null;
  return (
    <>
      <p>
        From {metricText(metric, before)} ({runsText(runsBefore)}) to {metricText(metric, after)} ({runsText(runsAfter)}
        ). It is {confidenceText(pValue)}
        <span className="figures text-ink-3">{` (p ${pValueText(pValue)})`}</span>, and was found with run {foundWith}.
      </p>
      <div>
        <p>
          {between.length > 2
            ? `Among ${between.length - 1} revisions, from the last run before to the first after:`
            : "Revisions:"}
        </p>
        <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
          {between.map((run) => (
            <li key={run.id}>
              <TextLink href={route(`${path}/runs/${run.number}`)}>{`run ${run.number}`}</TextLink>{" "}
              <code title={run.revision}>{run.revision === "" ? "unknown" : run.revision.slice(0, 10)}</code>
            </li>
          ))}
        </ul>
        {compare && (
          <p className="mt-1">
            <a href={compare} rel="noreferrer" className="text-accent underline underline-offset-2">
              What changed in the code
            </a>
          </p>
        )}
      </div>
      {stored && <Said stored={stored} />}
      <RegressionActsOf member={member} testName={testName} regressions={regressions} />
      {stored && !stored.regression && member.permissions.has("runs:edit") && (
        <div>
          <ExplainChange
            name={`the change since run ${firstNumber}`}
            note={stored.explanation}
            link={stored.link}
            explain={explainChangeAction.bind(null, member.teamSlug, { changePointId: stored.id })}
          />
        </div>
      )}
      {stored && !stored.regression && (
        <StoryOfChangeOf
          member={member}
          of={{ changePointId: stored.id }}
          name={`the change since run ${firstNumber}`}
          title={`${testName}: ${changeSizeText({ metric, ...change })} since run ${firstNumber}`.slice(0, 200)}
          storyId={stored.storyId}
        />
      )}
    </>
  );
}

function Said({ stored }: { stored: NonNullable<ShownChange["stored"]> }) {
  if (!stored.acknowledgedAt && stored.explanation === "" && stored.link === "") return null;
  return (
    <div className="[overflow-wrap:anywhere]">
      {stored.acknowledgedAt && (
        <p className="text-ink-2">
          Acknowledged by {stored.acknowledgedBy}, <RelativeTime at={stored.acknowledgedAt} />
        </p>
      )}
      {stored.explanation && <p className="whitespace-pre-line">{stored.explanation}</p>}
      {stored.link && (
        <p>
          <a href={stored.link} rel="noreferrer" className="text-accent underline underline-offset-2">
            {stored.link}
          </a>
        </p>
      )}
    </div>
  );
}

function runsText(runs: number): string {
  return runs === 1 ? "1 run" : `${runs} runs`;
}

function pValueText(pValue: number): string {
  return pValue < 0.0001 ? "< 0.0001" : pValue.toFixed(4);
}
