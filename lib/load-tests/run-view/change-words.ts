import { numberText } from "#lib/shared/number-text.ts";
import { type Metric, metricFacts } from "../metric.ts";
import { metricText } from "../metric-text.ts";
import type { RegressionState } from "../regressions/regression-state.ts";

type Sized = { metric: Metric; change: number; changeLow: number; changeHigh: number };

const directions = {
  ms: ["slower", "faster"],
  "%": ["points more errors", "points fewer errors"],
  "/s": ["more", "less"],
  "": ["more", "fewer"],
} as const;

/** "12 % slower (9–14 %)", "4.9 points more errors (4.2–5.6)". */
export function changeSizeText({ metric, change, changeLow, changeHigh }: Sized): string {
  const { unit } = metricFacts[metric];
  const word = directions[unit][change < 0 ? 1 : 0];
  const sign = change < 0 ? -1 : 1;
  const ends = [changeLow * sign, changeHigh * sign].toSorted((a, b) => a - b);
  const digits = unit === "%" ? 1 : Math.abs(change) < 10 ? 1 : 0;
  const range = ends.map((end) => numberText(end, digits)).join(ends.some((end) => end < 0) ? " to " : "–");
  const size = numberText(Math.abs(change), digits);
  return unit === "%" ? `${size} ${word} (${range})` : `${size} % ${word} (${range} %)`;
}

/** "250 ms → 280 ms" */
export function levelsText(metric: Metric, { before, after }: { before: number; after: number }): string {
  return `${metricText(metric, before)} → ${metricText(metric, after)}`;
}

/** How sure a change is, in words. */
export function confidenceText(pValue: number): string {
  if (pValue < 1e-4) return "almost certain";
  if (pValue < 1e-3) return "very sure";
  return pValue < 0.01 ? "sure" : "likely";
}

/** What of it: "p95", "error rate of GET /cart". */
export function figureName({ metric, label }: { metric: Metric; label: string }): string {
  return `${metricFacts[metric].name}${label === "" ? "" : ` of ${label}`}`;
}

export const stateWords: Record<RegressionState, string> = {
  open: "Open",
  acknowledged: "Acknowledged",
  linked: "Linked",
  fixed: "Fixed",
  accepted: "New normal",
};

/** "2 open regressions."; empty for none. `open`: how many by test. */
export function openRegressionsText(open: ReadonlyMap<string, number>): string {
  const count = [...open.values()].reduce((sum, each) => sum + each, 0);
  if (count === 0) return "";
  return count === 1 ? "One open regression." : `${count} open regressions.`;
}

/**
 * Where the code's host compares two revisions; null where the address is not of a host whose pages are known, or a
 * revision is not told.
 */
export function compareAddress(repositories: readonly string[], from: string, to: string): string | null {
  if (from === "" || to === "" || from === to) return null;
  for (const repository of repositories) {
    const url = URL.parse(repository);
    if (url?.protocol !== "https:") continue;
    const base = `${url.origin}${url.pathname.replace(/\/$/, "").replace(/\.git$/, "")}`;
    const range = `${encodeURIComponent(from)}...${encodeURIComponent(to)}`;
    if (url.hostname.includes("gitlab")) return `${base}/-/compare/${range}`;
    if (url.hostname.includes("bitbucket"))
      return `${base}/branches/compare/${encodeURIComponent(to)}..${encodeURIComponent(from)}`;
    if (url.hostname.includes("github")) return `${base}/compare/${range}`;
  }
  return null;
}
