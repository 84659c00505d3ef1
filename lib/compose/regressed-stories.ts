import type { JobActor, Member } from "#lib/auth/actor.ts";
import { type BrokenBy, findBrokenBy } from "#lib/load-tests/levels/broken-level-store.ts";
import { isMetric, type Metric, metricFacts } from "#lib/load-tests/metric.ts";
import { apartFrom, metricText } from "#lib/load-tests/metric-text.ts";
import { figureName } from "#lib/load-tests/run-view/change-words.ts";
import {
  listWatchedStories,
  type Regressed,
  tagRegressed,
  type WatchedStory,
} from "#lib/stories/regressed/watched-story-store.ts";

/**
 * Holds the runs of a test against the levels that fixes of closed stories were proved to hold: whose level two valid runs running broke is tagged,
 * and whose runs were taken back is not any more. Asked whenever runs of the test were read, judged, marked or deleted; a test without such
 * stories costs one look at an index.
 */
export async function tagRegressedStories(actor: JobActor, testId: string, now: Date): Promise<void> {
  for (const id of await listWatchedStories(actor, testId)) await tagRegressedStory(actor, id, now);
}

/** The same for one story, whose level was set anew. It is held first: the runs are those of that moment. */
export async function tagRegressedStory(actor: JobActor | Member, storyId: string, now: Date): Promise<void> {
  await tagRegressed(actor, storyId, (story, tx) => findRegressed(actor, story, tx), now);
}

async function findRegressed(
  actor: JobActor | Member,
  { watch, level, measured, closedAt }: WatchedStory,
  client: Parameters<typeof findBrokenBy>[2],
): Promise<Regressed | null> {
  const { metric } = watch;
  if (!isMetric(metric)) return null;
  const held = {
    ...watch,
    metric,
    branch: watch.branch === "" ? null : watch.branch,
    level,
    part: measured?.figure.part ?? null,
    precision: measured?.figure.precision ?? null,
    provedWith: measured?.after.at(-1)?.id ?? null,
    since: closedAt,
  };
  const broken = await findBrokenBy(actor, held, client);
  if (broken === null) return null;
  const { runId, number: runNumber } = broken.first;
  return { runId, runNumber, text: brokenText(metric, watch.label, level, broken) };
}

/** "p95 was 402 ms in run 61 and 410 ms in run 62, above the 330 ms that its fix was proved to hold" */
function brokenText(metric: Metric, label: string, level: number, { first, second }: BrokenBy): string {
  const side = metricFacts[metric].better === "down" ? "above" : "below";
  const said = (value: number) => apartFrom(metric, value, level);
  const runs = `${said(first.value)} in run ${first.number} and ${said(second.value)} in run ${second.number}`;
  return `${figureName({ metric, label })} was ${runs}, ${side} the ${metricText(metric, level)} that its fix was proved to hold`;
}
