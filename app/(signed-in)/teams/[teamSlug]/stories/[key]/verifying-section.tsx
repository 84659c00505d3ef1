import { BeforeAfterChart } from "#components/stories/verifying/before-after-chart.tsx";
import { MeasureButton } from "#components/stories/verifying/measure-button.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { route } from "#components/ui/route.ts";
import { SectionHead } from "#components/ui/section-head.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { Member } from "#lib/auth/actor.ts";
import { listTestNames } from "#lib/load-tests/tests/test-store.ts";
import { outcomeNames, type StoryState } from "#lib/stories/states/story-state.ts";
import type { StoryDetail } from "#lib/stories/story/story-detail.ts";
import type { Measurement } from "#lib/stories/verifying/before-after.ts";
import { listMeasurements } from "#lib/stories/verifying/measurement-store.ts";
import { MeasuredRuns } from "./measured-runs.tsx";
import { ProvedLevel } from "./proved-level.tsx";
import { listChoosableRunsAction, verifyStoryAction } from "./verifying-actions.ts";

type SectionProps = { member: Member; story: StoryDetail };

const measuredIn: readonly StoryState[] = ["fixing", "verifying"];

/** What runs before and after the change say, and the level that the fix is held to. */
export async function VerifyingSection({ member, story }: SectionProps) {
  const measurements = await listMeasurements(member, story.id);
  const [last, ...earlier] = measurements;
  const isTime = measuredIn.includes(story.state);
  if (!last && !isTime && story.provedLevel === null) return null;
  const mayMeasure = member.permissions.has("stories:edit") && (isTime || story.state === "closed");
  const bound = { key: story.key };
  const now = Date.now();
  return (
    <section aria-labelledby="verification">
      <SectionHead
        id="verification"
        title="Verification"
        meta={last && measuredWords(last)}
        tools={
          mayMeasure && (
            <MeasureButton
              face={last ? "Measure again…" : "Compare runs…"}
              watch={story.fields.watch}
              tests={(await listTestNames(member)).map(({ id, name }) => ({ id, name }))}
              load={listChoosableRunsAction.bind(null, member.teamSlug, bound)}
              measure={verifyStoryAction.bind(null, member.teamSlug, bound)}
            />
          )
        }
      />
      {last ? (
        <Measured member={member} story={story} measurement={last} now={now} />
      ) : (
        <p className="py-2 text-ink-3 text-table">
          Nothing is measured yet. Four runs before the change and four after it, asked for the same, tell what came of
          it.
        </p>
      )}
      <ProvedLevel member={member} story={story} measured={last ?? null} />
      {earlier.length > 0 && (
        <details className="mt-3 text-table">
          <summary className="cursor-pointer text-ink-2">Measured before: {earlier.length}</summary>
          <ul>
            {earlier.map(({ id, result, madeBy, createdAt }) => (
              <li key={id} className="border-b py-1.5">
                {result.sentence}{" "}
                <span className="text-ink-3">
                  {madeBy}, <RelativeTime at={createdAt} />
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function measuredWords({ madeBy, createdAt }: Measurement) {
  return (
    <>
      measured by {madeBy}, <RelativeTime at={createdAt} />
    </>
  );
}

function Measured({ member, story, measurement, now }: SectionProps & { measurement: Measurement; now: number }) {
  const { result } = measurement;
  const { figure, proposed, sentence, differs } = result;
  const testPath = `/teams/${member.teamSlug}/load-tests/${figure.testSlug}` as const;
  const of = `${figure.metricName}${figure.label === "" ? "" : ` of ${figure.label}`}`;
  const level = story.state === "closed" ? story.provedLevel : null;
  return (
    <div className="flex flex-col gap-3 pt-2.5">
      <div className="text-table">
        <p className="text-base text-pretty">{sentence}</p>
        {differs.map((words) => (
          <p key={words} className="text-ink-2">
            They also differ. {words}
          </p>
        ))}
        <p className="mt-0.5 text-ink-3">
          The runs say: {outcomeNames[proposed].toLowerCase()}. A person decides. Test{" "}
          <TextLink href={route(testPath)}>{figure.testName}</TextLink>
          {figure.branch !== "" && `, ${figure.branch}`}
          {figure.part === "steady" && ", steady parts"}.
        </p>
      </div>
      <BeforeAfterChart
        title={`${of} before and after`}
        fileName={`${story.key.toLowerCase()}-before-and-after`}
        result={result}
        level={level}
        now={now}
      />
      <MeasuredRuns result={result} testPath={testPath} />
    </div>
  );
}
