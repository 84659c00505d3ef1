import type { JobActor, Member } from "#lib/auth/actor.ts";
import { type BrokenBy, findBrokenBy } from "#lib/load-tests/levels/broken-level-store.ts";
import { isMetric, type Metric, metricFacts } from "#lib/load-tests/metric.ts";
import { apartFrom, metricText } from "#lib/load-tests/metric-text.ts";
import { figureName } from "#lib/load-tests/run-view/change-words.ts";
import { listWatchedStories, tagRegressed, type WatchedStory } from "#lib/stories/regressed/watched-story-store.ts";

/**
 * Holds the runs of a test against the levels that fixes of closed stories were proved to hold: whose level two valid runs running broke is tagged,
 * and whose runs were taken back is not any more. Asked whenever runs of the test were read, judged, marked or deleted; a test without such
 * stories costs one look at an index.
 */
export async function tagRegressedStories(actor: JobActor, testId: string, now: Date): Promise<void> {
  for (const story of await listWatchedStories(actor, { testId })) await tagIfRegressed(actor, story, now);
}

/** The same for one story, whose level was set anew. */
export async function tagRegressedStory(actor: Member, storyId: string, now: Date): Promise<void> {
  for (const story of await listWatchedStories(actor, { storyId })) await tagIfRegressed(actor, story, now);
}

async function tagIfRegressed(actor: JobActor | Member, story: WatchedStory, now: Date): Promise<void> {
  const { watch, level, measured, closedAt } = story;
  const { metric } = watch;
  if (!isMetric(metric)) return;
  const broken = await findBrokenBy(actor, {
    ...watch,
    metric,
    branch: watch.branch === "" ? null : watch.branch,
    level,
    part: measured?.figure.part ?? null,
    precision: measured?.figure.precision ?? null,
    provedWith: measured?.after.at(-1)?.id ?? null,
    since: closedAt,
  });
  if (broken === null && !story.isRegressed) return;
  const { first } = broken ?? {};
  const text = broken && brokenText(metric, watch.label, level, broken);
  const regressed = first && text ? { runId: first.runId, runNumber: first.number, text } : null;
  await tagRegressed(actor, story, regressed, now);
}

/** "p95 was 402 ms in run 61 and 410 ms in run 62, above the 330 ms that its fix was proved to hold" */
function brokenText(metric: Metric, label: string, level: number, { first, second }: BrokenBy): string {
  const side = metricFacts[metric].better === "down" ? "above" : "below";
  const said = (value: number) => apartFrom(metric, value, level);
  const runs = `${said(first.value)} in run ${first.number} and ${said(second.value)} in run ${second.number}`;
  return `${figureName({ metric, label })} was ${runs}, ${side} the ${metricText(metric, level)} that its fix was proved to hold`;
}
