import { z } from "zod";
import { type TrendMetric, trendMetrics } from "#lib/load-tests/run-view/trend-view.ts";

// PostgreSQL knows neither NUL characters nor the year 0: who asks for them asks for nothing.
const one = z
  .string()
  .max(500)
  .regex(/^[^\0]*$/)
  .optional()
  .catch(undefined);

const viewSchema = z.object({
  metric: z.enum(trendMetrics.map(([metric]) => metric)).catch("p95Ms"),
  label: one,
  branch: one,
  before: one,
  range: z.enum(["90", "year", "all"]).catch("90"),
  change: z.coerce.number().int().min(1).max(1e9).optional().catch(undefined),
  q: one,
});

/** The newest ninety runs (three months of nights), those of a year, or all. */
export type TrendRange = "90" | "year" | "all";

/** What a test's page shows, as its URL says it. `branch` undefined: the one with the most runs. */
export type TestView = {
  metric: TrendMetric;
  label: string;
  branch: string | undefined;
  before: RunCursor | undefined;
  range: TrendRange;
  /** The number of the first run of the change that is shown opened. */
  change: number | undefined;
  /** What runs are searched for; empty: all of the branch are listed. */
  search: string;
};

/** The last run of the page before: where the next page of runs starts. */
export type RunCursor = { startedAt: Date; number: number };

export function viewOf(parameters: Record<string, string | string[] | undefined>): TestView {
  const { metric, label = "", branch, before, range, change, q = "" } = viewSchema.parse(parameters);
  const cursor = before === undefined ? undefined : readCursor(before);
  return { metric, label, branch, before: cursor, range, change, search: q.trim() };
}

/** The address of another view of the same page; what is usual is left out. */
export function viewHref(
  path: string,
  view: {
    metric: TrendMetric;
    label: string;
    branch: string | undefined;
    before?: RunCursor;
    range?: TrendRange;
    change?: number;
    search?: string;
  },
): string {
  const query = new URLSearchParams();
  if (view.metric !== "p95Ms") query.set("metric", view.metric);
  if (view.label !== "") query.set("label", view.label);
  if (view.branch !== undefined) query.set("branch", view.branch);
  if (view.range && view.range !== "90") query.set("range", view.range);
  if (view.change !== undefined) query.set("change", String(view.change));
  if (view.search) query.set("q", view.search);
  if (view.before) query.set("before", `${view.before.startedAt.toISOString()}_${view.before.number}`);
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}

function readCursor(text: string): RunCursor | undefined {
  const [time = "", number = ""] = text.split("_");
  const startedAt = new Date(time);
  return startedAt.getTime() >= 0 && /^\d{1,9}$/.test(number) ? { startedAt, number: Number(number) } : undefined;
}
