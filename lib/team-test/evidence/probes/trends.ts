import { dayMs } from "#lib/shared/day-ms.ts";
import { dayOf, type Found, fewOf, mostSources, newestOf } from "../found.ts";
import type { Limits } from "../limits.ts";

/** A test that is not archived: its main figure, how many runs of one branch tell it within the window, and when there was one last. */
export type TrendFacts = { name: string; slug: string; metric: string; points: number; lastAt: Date | null };

/** Whether the main figure of each test can be followed over time. */
export function judgeTrends(tests: readonly TrendFacts[], { days, points }: Limits["trends"], now: Date): Found {
  const found = (verdict: Found["verdict"], sentence: string, looked: readonly TrendFacts[] = tests): Found => ({
    verdict,
    sentence,
    rule: `At least ${points} points on one branch for the main figure of each test: that of its key objective, else p95.`,
    windowDays: days,
    sources: looked.slice(0, mostSources).map(({ name, slug }) => ({ name, path: `/load-tests/${slug}` })),
  });

  if (tests.length === 0) return found("no_data", "There are no tests yet.");
  const last = newestOf(tests.map(({ lastAt }) => lastAt));
  if (!last) return found("no_data", "No test has a run yet.");
  const few = tests.filter((test) => test.points < points);
  if (few.length === 0) {
    const least = Math.min(...tests.map((test) => test.points));
    const who = tests.length === 1 ? `${tests[0]?.name} has` : `Each of ${tests.length} tests has at least`;
    return found("supports", `${who} ${least} points.`);
  }
  if (now.getTime() - last.getTime() > days * dayMs)
    return found("stale", `There was no run in the last ${days} days; the last one was on ${dayOf(last)}.`);
  const each = fewOf(
    few.map((test) => `${test.name} has ${test.points === 0 ? "none" : test.points} of ${test.metric}`),
  );
  if (tests.length === 1) return found("contradicts", `${each}; the rule asks for ${points}.`);
  const enough = tests.length - few.length;
  return found(
    "contradicts",
    `${enough === 0 ? "None" : enough} of ${tests.length} tests has ${points} points or more: ${each}.`,
    few,
  );
}
