import { numberText } from "#lib/shared/number-text.ts";
import { counted, dayOf, type Found, runSources, type SeenRun } from "../found.ts";
import type { Limits } from "../limits.ts";

/**
 * The team's valid runs within the window: how many there are, how many carry the tag `data_reset` at all and how many as `ok`; the
 * newest with and without `data_reset=ok`. `lastTaggedAt`: when one carried the tag last, in the window or before. `spreads`: of
 * tests that were repeated, how far apart the middle half of p95 lies, in percent of its median.
 */
export type TestDataFacts = {
  runs: number;
  tagged: number;
  reset: number;
  lastTaggedAt: Date | null;
  newestReset: SeenRun[];
  newestOther: SeenRun[];
  spreads: { test: string; percent: number }[];
};

/** Whether runs begin with test data in a known state. */
export function judgeTestData(facts: TestDataFacts, { days, percent }: Limits["test-data"]): Found {
  const { runs, tagged, reset, lastTaggedAt, newestReset, newestOther } = facts;
  const needed = Math.ceil((runs * percent) / 100);
  const ofRuns = runs === 0 ? `${percent} % of all runs` : `${needed} of ${counted(runs, "run")} (${percent} %)`;
  const found = (verdict: Found["verdict"], sentence: string, looked: SeenRun[] = []): Found => ({
    verdict,
    sentence: [sentence, spreadText(facts)].filter(Boolean).join(" "),
    rule: `At least ${ofRuns} carry the tag data_reset=ok. Beside it stands by how much the middle half of p95 differs between repeats of a test.`,
    windowDays: days,
    sources: runSources(looked),
  });

  if (tagged === 0 && lastTaggedAt)
    return found(
      "stale",
      `No run of the last ${days} days carries the tag data_reset; the last one that did was on ${dayOf(lastTaggedAt)}.`,
    );
  if (runs === 0) return found("no_data", `There was no run in the last ${days} days.`);
  if (tagged === 0)
    return found(
      "no_data",
      `${runs === 1 ? "The only run does not carry" : `None of ${runs} runs carries`} the tag data_reset.`,
    );
  const share = `${reset} of ${counted(runs, "run")} ${reset === 1 ? "carries" : "carry"} data_reset=ok`;
  if (reset >= needed) return found("supports", `${share}.`, newestReset);
  return found("contradicts", `${share}, the rule asks for ${needed}.`, newestOther);
}

function spreadText({ spreads }: TestDataFacts): string {
  if (spreads.length === 0) return "";
  const each = spreads.map(({ test, percent }) => `${numberText(percent)} % (${test})`);
  return `Between repeats p95 differs by ${each.join(", ")}.`;
}
