import { limits, type ParsedError, type ParsedLabel, type ParsedRun, UnreadableFile } from "../../parsed-run.ts";
import { topErrors } from "../figures/top-errors.ts";
import { topLabels } from "../figures/top-labels.ts";
import type { ResultFile } from "../result-file.ts";
import { type RejectedLines, rejectLine } from "../text/rejected-lines.ts";

/** A group of Taurus's final status: figures by name, with "perc_95.0" and "rc_404" for those that have a parameter. */
export type TaurusGroup = { line: number; label: string; figures: ReadonlyMap<string, string> };

/** Taurus writes one for each label. */
export const maxGroups = 100_000;

type Named = ParsedLabel & { requests: number; failures: number };

/** What Taurus's FinalStatus reporter dumps, as XML or CSV. Times are seconds; the group without a label is the whole run. */
export function taurusRun(
  format: "taurus-xml" | "taurus-csv",
  file: ResultFile,
  groups: readonly TaurusGroup[],
  more: { durationMs: number; rejected: RejectedLines; leftOut: number; losses: string[] },
): ParsedRun {
  const { rejected } = more;
  const read: { group: TaurusGroup; label: Named }[] = [];
  for (const group of groups) {
    const label = labelOf(group);
    if (typeof label === "string") rejectLine(rejected, group.line, label);
    else read.push({ group, label });
  }
  const whole = read.find(({ label }) => label.label === "");
  if (!whole) {
    const why = rejected.first[0]
      ? `Line ${rejected.first[0].line}: ${rejected.first[0].reason}.`
      : "Did the test run, and to its end?";
    throw new UnreadableFile(`${file.fileName} lacks Taurus's overall group, the one without a label. ${why}`);
  }
  const { label: _, ...figures } = whole.label;
  const labels = read.filter((one) => one !== whole);
  const users = amountOf(whole.group, "concurrency");
  return {
    format,
    tool: { name: "Taurus", version: null },
    precision: "reported",
    startedAt: null,
    durationMs: more.durationMs,
    maxUsers: users !== null && users > 0 && users < 1e9 ? Math.round(users) : null,
    whole: figures,
    labels: topLabels(labels.map(({ label }) => label)),
    errors: topErrors((labels.length > 0 ? labels : [whole]).flatMap(errorsOf)),
    rejected,
    losses: [
      "Percentiles are those that Taurus reported. Its JTL (kpi.jtl among the artifacts) has every sample.",
      "Taurus's final status tells no course over time and not when the test ran.",
      ...(more.durationMs > 0 ? [] : ["No duration: the rate is unknown."]),
      ...(more.leftOut > 0 ? [`Labels past the first ${maxGroups.toLocaleString("en-GB")} are left out.`] : []),
      ...more.losses,
    ],
    thresholds: [],
  };
}

const largest = limits.labelLength * 1e12;

/** A figure from 0 up; null where it is missing or none. */
function amountOf({ figures }: TaurusGroup, name: string): number | null {
  const text = figures.get(name)?.trim() ?? "";
  const value = /^[\d.]{1,30}(?:e[+-]?\d{1,3})?$/i.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) && value <= largest ? value : null;
}

function msOf(group: TaurusGroup, name: string): number | null {
  const seconds = amountOf(group, name);
  return seconds === null ? null : Math.round(seconds * 1e6) / 1000;
}

/** The figures of a group, or why there are none. `throughput` is the number of samples, good and failed. */
function labelOf(group: TaurusGroup): Named | string {
  const [good, failed] = [amountOf(group, "succ"), amountOf(group, "fail")];
  if (good === null || failed === null) return "it has no numbers of good and failed samples (succ, fail)";
  const percentiles = [...group.figures.keys()].flatMap((name) => {
    const percentile = name.startsWith("perc_") ? Number(name.slice("perc_".length)) : Number.NaN;
    const ms = msOf(group, name);
    return percentile >= 0 && percentile <= 100 && ms !== null ? [{ percentile, ms }] : [];
  });
  const sorted = percentiles.sort((a, b) => a.percentile - b.percentile);
  const requests = good + failed;
  return {
    label: group.label,
    requests,
    failures: failed,
    minMs: sorted.find(({ percentile }) => percentile === 0)?.ms ?? null,
    meanMs: requests > 0 ? msOf(group, "avg_rt") : null,
    maxMs: sorted.find(({ percentile }) => percentile === 100)?.ms ?? null,
    receivedBytes: amountOf(group, "bytes"),
    sentBytes: null,
    histogram: null,
    reported: sorted.filter(({ percentile }) => percentile > 0 && percentile < 100),
    series: null,
  };
}

/** Taurus counts by response code; failures beyond the bad codes are those of assertions and broken connections. */
function errorsOf({ group, label }: { group: TaurusGroup; label: Named }): ParsedError[] {
  const unknown = { label: label.label, firstAt: null, lastAt: null };
  const coded = [...group.figures.keys()].flatMap((name) => {
    const code = name.startsWith("rc_") ? name.slice("rc_".length) : "";
    const count = amountOf(group, name) ?? 0;
    return code === "" || count === 0 || /^[123]\d\d$/.test(code) ? [] : [{ ...unknown, code, message: "", count }];
  });
  const rest = label.failures - coded.reduce((sum, { count }) => sum + count, 0);
  const message = "Failed with a good response code, or without one: an assertion, or the connection.";
  return rest > 0 ? [...coded, { ...unknown, code: "", message, count: rest }] : coded;
}
