import { EditLevel } from "#components/stories/verifying/edit-level.tsx";
import { levelText } from "#components/stories/verifying/measured-text.ts";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { route } from "#components/ui/route.ts";
import { TextLink } from "#components/ui/text-link.tsx";
import { Unknown } from "#components/ui/unknown.tsx";
import type { Member } from "#lib/auth/actor.ts";
import { isMetric, metricFacts } from "#lib/load-tests/metric.ts";
import { listRunNumbers } from "#lib/load-tests/runs/run-detail-store.ts";
import type { StoryDetail } from "#lib/stories/story/story-detail.ts";
import type { Measurement } from "#lib/stories/verifying/before-after.ts";
import { isOfFigure } from "#lib/stories/verifying/proved-level.ts";
import { setProvedLevelAction } from "./verifying-actions.ts";

type ProvedLevelProps = { member: Member; story: StoryDetail; measured: Measurement | null };

/** The level that the fix of a closed story is held to, how it came about, and whether it still holds. */
export async function ProvedLevel({ member, story, measured }: ProvedLevelProps) {
  const { watch } = story.fields;
  if (story.state !== "closed" || !watch || !isMetric(watch.metric)) return null;
  const { provedLevel, regressed } = story;
  const { unit, better, name } = metricFacts[watch.metric];
  const worse = better === "down" ? "above" : "below";
  const isMeasured = measured !== null && isOfFigure(measured, watch);
  return (
    <div className="mt-3 text-table">
      <div className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-medium">Proved level</span>{" "}
        {provedLevel === null ? (
          <Unknown>none</Unknown>
        ) : (
          <span className="figures">
            {name} {levelText(watch.metric, provedLevel)}
          </span>
        )}
        {member.permissions.has("stories:edit") && (
          <EditLevel
            level={
              provedLevel === null ? null : Number((unit === "%" ? provedLevel * 100 : provedLevel).toPrecision(12))
            }
            unit={unit}
            save={setProvedLevelAction.bind(null, member.teamSlug, { key: story.key, shown: provedLevel })}
          />
        )}
      </div>
      <p className="max-w-[68ch] text-ink-3">
        {provedLevel === null
          ? "Without a level nothing tells when the fix no longer holds."
          : `Two valid runs running ${worse} it tag this story as regressed. ${isMeasured ? "It is what one further run like those after the fix would hardly pass, or the target where that is easier to hold, unless somebody set another one." : ""}`}
      </p>
      {regressed && (
        <Regressed
          member={member}
          at={regressed.at}
          runId={regressed.runId}
          testSlug={measured?.result.figure.testSlug ?? null}
        />
      )}
    </div>
  );
}

type RegressedProps = { member: Member; at: Date; runId: string | null; testSlug: string | null };

async function Regressed({ member, at, runId, testSlug }: RegressedProps) {
  const [run] = runId === null ? [] : await listRunNumbers(member, [runId]);
  return (
    <p className="mt-1 font-medium">
      Regressed, noticed <RelativeTime at={at} />
      {run && testSlug !== null && (
        <>
          : since{" "}
          <TextLink href={route(`/teams/${member.teamSlug}/load-tests/${testSlug}/runs/${run.number}`)}>
            {`run ${run.number}`}
          </TextLink>
        </>
      )}
      . Move the story back to framed to take it up again.
    </p>
  );
}
