import type { ParsedError, ParsedFigures, ParsedRun, ReportedPercentile } from "../../parsed-run.ts";
import type { Histogram } from "../../statistics/histogram.ts";
import { topErrors } from "../figures/top-errors.ts";
import { topLabels } from "../figures/top-labels.ts";

/** What a tool with one address and no course over time says of a run. */
export type RunSummary = {
  format: ParsedRun["format"];
  tool: ParsedRun["tool"];
  /** Requests with their failures, times in ms. */
  figures: RunFigures;
  startedAt: Date | null;
  durationMs: number;
  users: number | null;
  /** The one address that was asked, as a label; null where the tool does not say. */
  label: string | null;
  errors: ErrorCount[];
  losses: string[];
};

export type RunFigures = {
  requests: number;
  failures: number;
  minMs: number | null;
  meanMs: number | null;
  maxMs: number | null;
  receivedBytes: number | null;
  reported: ReportedPercentile[];
  histogram?: Histogram | null;
};

export type ErrorCount = { code: string; message: string; count: number };

export function summaryRun(summary: RunSummary): ParsedRun {
  const { histogram = null, ...told } = summary.figures;
  const whole: ParsedFigures = { ...told, histogram, sentBytes: null, series: null };
  const label = summary.label;
  return {
    format: summary.format,
    tool: summary.tool,
    precision: histogram ? "histogram" : "reported",
    startedAt: summary.startedAt,
    durationMs: summary.durationMs,
    maxUsers: summary.users,
    whole,
    labels: label === null ? [] : topLabels([{ ...whole, label }]),
    errors: topErrors(errorsOf(summary.errors, label ?? "")),
    rejected: { lines: 0, first: [] },
    losses: summary.losses,
    thresholds: [],
  };
}

function errorsOf(errors: ErrorCount[], label: string): ParsedError[] {
  return errors.filter(({ count }) => count > 0).map((error) => ({ ...error, label, firstAt: null, lastAt: null }));
}

/** Responses by code that say no, from 400 up, as kinds of error. */
export function refusals(codes: Iterable<readonly [string, number]>): ErrorCount[] {
  return [...codes]
    .filter(([code]) => Number(code) >= 400)
    .map(([code, count]) => ({ code, message: `Response code ${code}`, count }));
}

export function countErrors(errors: ErrorCount[]): number {
  return errors.reduce((sum, { count }) => sum + count, 0);
}

/** Path and query of an address; the same test against another host keeps its label. */
export function addressLabel(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return address;
  const { pathname, search } = new URL(address);
  return `${pathname}${search}`;
}
