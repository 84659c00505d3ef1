import { jobActor } from "#lib/auth/job-actor.ts";
import { findNewestFigure } from "#lib/load-tests/levels/newest-figure-store.ts";
import { isMetric } from "#lib/load-tests/metric.ts";
import { metricText } from "#lib/load-tests/metric-text.ts";
import { figureName } from "#lib/load-tests/run-view/change-words.ts";
import { log } from "#lib/shared/log.ts";
import { listSleepers, type Sleeper, wakeIfDue } from "#lib/stories/snoozing/sleepers-store.ts";
import { whyWake } from "#lib/stories/snoozing/why-wake.ts";

/** Wakes the snoozed stories that are due. One that cannot be woken does not keep the others asleep. */
export async function wakeStories(now: Date): Promise<void> {
  for (const sleeper of await listSleepers(now)) {
    try {
      const figure = await figureOf(sleeper);
      if (whyWake(sleeper, { customers: sleeper.customers, figure }, now) === null) continue;
      await wakeIfDue(jobActor(sleeper.teamId), { id: sleeper.id, figure }, now);
    } catch (error) {
      log.error({ err: error, story: sleeper.id }, "a snoozed story could not be woken");
    }
  }
}

/** "p95 of GET /cart is 412 ms in run 61" */
async function figureOf({ teamId, watch }: Sleeper) {
  if (watch === null || !isMetric(watch.metric)) return null;
  const { testId, metric, label, branch } = watch;
  const asked = { testId, metric, label, branch: branch === "" ? null : branch };
  const found = await findNewestFigure(jobActor(teamId), asked);
  if (!found) return null;
  const { value, number } = found;
  return { value, text: `${figureName({ metric, label })} is ${metricText(metric, value)} in run ${number}` };
}
