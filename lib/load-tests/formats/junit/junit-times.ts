import type { JunitSuite } from "./junit-cases.ts";

/** When the cases of a run began (epoch ms) and how long they took. */
export type JunitTimes = { beginMs: number | null; isZoned: boolean; durationMs: number; isSum: boolean };

/** Reports of another day, left behind in the folder, must not stretch the run. */
const longestRunMs = 24 * 3_600_000;

/**
 * What people wait for is the time from the first start to the last end, not the sum of cases that ran side by side: the root's
 * own time where one file tells it, else the span of the suites where all tell their start. Without either, the suites' times are
 * added up, or the cases'.
 */
export function junitTimes(suites: readonly JunitSuite[], files: number, sumOfCasesMs: number): JunitTimes {
  const begins = suites.flatMap(({ beginMs }) => beginMs ?? []);
  const beginMs = begins.length === 0 ? null : begins.reduce((least, ms) => Math.min(least, ms));
  const isZoned = suites.every((suite) => suite.isZoned);
  const outer = suites.filter((suite) => suite.isOutermost);
  const found = rootMs(suites, files) ?? spanMs(outer);
  if (found !== null) return { beginMs, isZoned, durationMs: found, isSum: false };
  const ofSuites = outer.every(({ ms }) => ms !== null) ? outer.reduce((sum, { ms }) => sum + (ms ?? 0), 0) : 0;
  return { beginMs, isZoned, durationMs: Math.max(ofSuites, sumOfCasesMs), isSum: true };
}

function rootMs(suites: readonly JunitSuite[], files: number): number | null {
  const roots = suites.filter(({ isRoot, ms }) => isRoot && ms !== null && ms > 0);
  return files === 1 && roots.length === 1 ? (roots[0]?.ms ?? null) : null;
}

function spanMs(suites: readonly JunitSuite[]): number | null {
  let begin = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  for (const { beginMs, ms } of suites) {
    if (beginMs === null || ms === null) return null;
    begin = Math.min(begin, beginMs);
    end = Math.max(end, beginMs + ms);
  }
  return end > begin && end - begin <= longestRunMs ? end - begin : null;
}
