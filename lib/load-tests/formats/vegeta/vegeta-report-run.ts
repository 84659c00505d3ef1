import type { ParsedError, ParsedFigures, ParsedRun } from "../../parsed-run.ts";

type Report = Omit<ParsedFigures, "series"> & {
  format: "vegeta-report" | "vegeta-text" | "vegeta-hdrplot";
  startedAt: Date | null;
  durationMs: number;
  errors: ParsedError[];
};

/** A report of vegeta as a run: it sums up all requests, whatever they asked for. */
export function vegetaReportRun({ format, startedAt, durationMs, errors, ...figures }: Report): ParsedRun {
  const isTable = format === "vegeta-hdrplot";
  const { histogram, reported } = figures;
  return {
    format,
    tool: { name: "vegeta", version: null },
    precision: histogram ? "histogram" : "reported",
    startedAt,
    durationMs,
    maxUsers: null,
    whole: { ...figures, reported: histogram ? [] : reported, series: null },
    labels: [],
    errors,
    rejected: { lines: 0, first: [] },
    losses: [
      isTable
        ? "A table of vegeta hdrplot tells response times only: failures, the length of the run and its rate are unknown."
        : "A report of vegeta tells no requests apart and no course over time.",
      ...(histogram && !isTable
        ? ["Between the edges of its buckets and vegeta's own percentiles, response times are estimated."]
        : []),
      ...(startedAt === null ? ["It names no start: the run counts from when it was uploaded."] : []),
      "Upload what vegeta encode --to csv makes of the results to see all of it.",
    ],
    thresholds: [],
  };
}
