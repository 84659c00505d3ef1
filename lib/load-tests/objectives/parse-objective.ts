import { ok, type Result, refused } from "#lib/shared/result.ts";
import type { Metric } from "../metric.ts";
import type { Comparator, Objective } from "../verdicts/verdict.ts";

const metricNames: Record<string, Metric> = {
  p50: "p50Ms",
  median: "p50Ms",
  p90: "p90Ms",
  p95: "p95Ms",
  p99: "p99Ms",
  "p99.9": "p999Ms",
  p999: "p999Ms",
  mean: "meanMs",
  average: "meanMs",
  avg: "meanMs",
  max: "maxMs",
  errors: "errorRate",
  "error rate": "errorRate",
  throughput: "throughputRps",
  rate: "throughputRps",
  rps: "throughputRps",
  requests: "requests",
};

const comparators: Record<string, Comparator> = { "<=": "<=", "≤": "<=", "<": "<", ">=": ">=", "≥": ">=", ">": ">" };

type Unit = { fits: (metric: Metric) => boolean; factor: number };

const isTime = (metric: Metric) => metric.endsWith("Ms");
const isRate = (metric: Metric) => metric === "throughputRps";
const units: Record<string, Unit> = {
  ms: { fits: isTime, factor: 1 },
  s: { fits: isTime, factor: 1000 },
  "%": { fits: (metric) => metric === "errorRate", factor: 0.01 },
  "/s": { fits: isRate, factor: 1 },
  rps: { fits: isRate, factor: 1 },
  "/min": { fits: isRate, factor: 1 / 60 },
};

/**
 * Reads the short form of an objective: `p95 <= 300 ms`, `p95(GET /cart) <= 0.3s, warn 250 ms`, `errors of POST * ≤ 1 %`,
 * `throughput >= baseline - 10 %`. A number without a unit is in ms, percent or per second.
 */
export function parseObjective(text: string): Result<Objective> {
  const example = "write it as in p95 <= 300 ms or p95(GET /cart) <= 300 ms";
  if (text.length > 700) return refused("", "at most 700 characters");
  // The limit holds no comparator, so the last one is the objective's, whatever the label is called.
  const match = /^(.*[^<>≤≥])(<=|>=|<|>|≤|≥)([^<>≤≥=]+)$/su.exec(text);
  const comparator = comparators[match?.[2] ?? ""];
  if (!match?.[1] || !match[3] || !comparator) return refused("", example);
  const subject = parseSubject(match[1].trim());
  if (!subject) return refused("metric", `no such figure; ${example}`);

  const [targetPart = "", ...warnPart] = match[3].split(/, ?warn(?:ing)? /i);
  const isRelative = /^ ?baseline/i.test(targetPart);
  const target = parseTarget(targetPart.trim(), subject.metric, isRelative);
  if (target === null) return refused("target", `not a limit for this figure: ${targetPart.trim()}`);
  const warnAt = warnPart[0] === undefined ? null : parseTarget(warnPart[0].trim(), subject.metric, isRelative);
  if (warnPart.length > 0 && warnAt === null) return refused("warnAt", `not a limit for this figure: ${warnPart[0]}`);
  return ok({ ...subject, comparator, target, warnAt, isRelative, isKey: false });
}

function parseSubject(text: string): { metric: Metric; label: string } | null {
  const open = text.indexOf("(");
  const of = text.indexOf(" of ");
  if (open > 0 && text.endsWith(")") && (of < 0 || open < of)) {
    return withMetric(text.slice(0, open), text.slice(open + 1, -1));
  }
  return of > 0 ? withMetric(text.slice(0, of), text.slice(of + 4)) : withMetric(text, "");
}

function withMetric(name: string, label: string): { metric: Metric; label: string } | null {
  const wanted = name.trim().toLowerCase();
  const metric = Object.hasOwn(metricNames, wanted) ? metricNames[wanted] : undefined;
  return metric ? { metric, label: label.trim() } : null;
}

/** A limit alone: `300 ms`, `1 %`, `baseline + 10 %`. In the metric's stored unit, or percent over the baseline. */
export function parseTarget(text: string, metric: Metric, isRelative: boolean): number | null {
  if (isRelative) return parsePercentOver(text);
  const match = /^(\d{1,12}(?:,\d{3}){0,4}(?:\.\d{1,9})?) ?(ms|s|%|\/s|rps|\/min)?$/i.exec(text);
  if (!match) return null;
  const number = Number(match[1]?.replaceAll(",", ""));
  const unit = match[2] === undefined ? null : units[match[2].toLowerCase()];
  if (unit && !unit.fits(metric)) return null;
  const factor = unit?.factor ?? (metric === "errorRate" ? 0.01 : 1);
  // 4.9 % is 0.049 and not 0.049000000000000005.
  return Number((number * factor).toPrecision(12));
}

function parsePercentOver(text: string): number | null {
  const match = /^baseline(?: ?([+−-]) ?(\d{1,4}(?:,\d{3})?(?:\.\d{1,6})?) ?%)?$/i.exec(text);
  if (!match) return null;
  return Number(match[2]?.replace(",", "") ?? 0) * (match[1] === "+" || match[1] === undefined ? 1 : -1);
}
