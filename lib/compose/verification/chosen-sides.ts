import type { GroupRun } from "#lib/load-tests/comparing/group-runs-store.ts";
import type { Metric } from "#lib/load-tests/metric.ts";
import { differencesWords } from "#lib/load-tests/verdicts/asked-load.ts";
import { isPrecisionOther, notAsked } from "#lib/load-tests/verdicts/comparable.ts";
import { isPercentile } from "#lib/load-tests/verdicts/rounding-step.ts";

/** From when on runs are of the changed system: the first run of a revision or version that the change names, or a date. */
export type Split = { at: Date; run: number | null };

/** A run on one side; `differs` says in words what makes it another thing than the newest run after the change. */
export type SideRun = { run: GroupRun; differs: string; isChosen: boolean };
export type Sides = { before: SideRun[]; after: SideRun[] };

/** So many of the nearest runs are taken of each side. */
const usualRuns = 10;

/** A revision of which so many signs are named is meant: `git log --oneline` prints seven. */
const leastSigns = 7;

/** Where a change divides the runs, which come latest first. `change` as people wrote it: "3f70be2", "release 2.14 (#512)". */
export function splitOf(runs: readonly GroupRun[], change: string, date: Date): Split {
  const words = change.split(/[\s,;()[\]{}"'“”]+/).filter(Boolean);
  const isNamed = ({ revision, facts }: GroupRun) =>
    words.some((word) => {
      const isOfRevision =
        revision !== "" &&
        (word === revision || (word.length >= leastSigns && revision.startsWith(word.toLowerCase())));
      return isOfRevision || (facts.version !== "" && withoutV(word) === withoutV(facts.version));
    });
  const first = runs.findLast(isNamed);
  return first ? { at: first.facts.startedAt, run: first.facts.number } : { at: date, run: null };
}

function withoutV(version: string): string {
  return version.toLowerCase().replace(/^v(?=\d)/, "");
}

/** The runs on both sides of a split, latest first; chosen are the nearest that were asked for the same as the newest run after it. */
export function sidesOf(runs: readonly GroupRun[], { at }: Pick<Split, "at">, metric: Metric): Sides {
  const told = runs.filter(({ figures }) => figures[metric] !== null);
  const isAfter = ({ facts }: GroupRun) => facts.startedAt.getTime() >= at.getTime();
  const reference = told.find(isAfter) ?? told[0];
  const side = (own: readonly GroupRun[]) => {
    let chosen = 0;
    return own.map((run): SideRun => {
      const differs = reference ? differsFrom(run, reference, metric) : "";
      const isChosen = differs === "" && chosen < usualRuns;
      if (isChosen) chosen += 1;
      return { run, differs, isChosen };
    });
  };
  return { before: side(told.filter((run) => !isAfter(run))), after: side(told.filter(isAfter)) };
}

const precisionWords = {
  computed: "percentiles from every request",
  histogram: "percentiles from the tool's histogram",
  reported: "percentiles as the tool reported",
};

/** "50 users instead of 100 users"; empty when as far as known the same was asked for and measured alike. */
export function differsFrom({ facts }: GroupRun, { facts: reference }: GroupRun, metric: Metric): string {
  const asked = differencesWords(notAsked(facts, reference));
  const isOther = isPercentile(metric) && isPrecisionOther(facts, reference);
  return [asked, isOther && facts.precision ? precisionWords[facts.precision] : ""].filter(Boolean).join(", ");
}
