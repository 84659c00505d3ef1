import type { Member } from "#lib/auth/actor.ts";
import { isMetric, type Metric, metricFacts } from "#lib/load-tests/metric.ts";
import { metricText } from "#lib/load-tests/metric-text.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { findStory } from "#lib/stories/story/story-store.ts";
import { setProvedLevel } from "#lib/stories/verifying/proved-level-store.ts";
import { tagRegressedStory } from "./regressed-stories.ts";

type Asked = {
  key: string;
  /** As people type it: ms, percent, requests a second; null: none. */
  level: number | null;
  /** The stored level that was shown. */
  shown: number | null;
  reason: string;
};

/** Sets the level that a closed story's fix is held to, and holds the runs since against it. */
export async function setProvedLevelOf(
  member: Member,
  { key, level: typed, shown, reason }: Asked,
  now: Date,
): Promise<Result<undefined>> {
  const story = await findStory(member, key);
  const metric = story?.fields.watch?.metric ?? "";
  if (!story) return gone("story");
  if (!isMetric(metric)) return refused("", "The story watches no figure of a test.");
  const level = typed === null ? null : storedLevel(metric, typed);
  const said = (value: number | null) => (value === null ? "none" : metricText(metric, value));
  const text = `from ${said(shown)} to ${said(level)}`;
  const set = await setProvedLevel(member, { key, level, shown, reason, text }, now);
  if (!set.ok) return set;
  await tagRegressedStory(member, set.value.id, now);
  return ok();
}

/** A level as people type it, in the unit that is stored. */
function storedLevel(metric: Metric, typed: number): number {
  return Number((metricFacts[metric].unit === "%" ? typed / 100 : typed).toPrecision(12));
}
