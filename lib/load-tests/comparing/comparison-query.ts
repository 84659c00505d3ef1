import { runsCompared } from "./compared-run.ts";
import { type ComparedMetric, comparedMetrics } from "./difference.ts";

/** What a comparison's page shows, as its address says it. The first run is the base. */
export type RunsQuery = { kind: "runs"; numbers: readonly number[]; metric: ComparedMetric };

/** What an experiment's page shows: a figure against `config.KEY` or `tag.KEY`. Undefined: of all branches or environments. */
export type ExperimentQuery = {
  kind: "experiment";
  fact: { of: "config" | "tags"; key: string };
  metric: ComparedMetric;
  label: string;
  branch: string | undefined;
  environment: string | undefined;
};

export type ComparisonQuery = RunsQuery | ExperimentQuery;

const longest = { key: 200, label: 500 } as const;

/** Reads a page's address; null where it names neither runs nor a fact to compare by. */
export function readComparison(query: URLSearchParams): ComparisonQuery | null {
  const metric = comparedMetrics.find((one) => one === query.get("metric")) ?? "p95Ms";
  const numbers = runNumbers(query);
  if (numbers.length > 0) return { kind: "runs", numbers, metric };
  const [config, tag] = [text(query, "config", longest.key), text(query, "tag", longest.key)];
  const key = config ?? tag;
  if (key === undefined) return null;
  return {
    kind: "experiment",
    fact: { of: config === undefined ? "tags" : "config", key },
    metric,
    label: text(query, "label", longest.label) ?? "",
    branch: text(query, "branch", longest.key),
    environment: text(query, "environment", longest.key),
  };
}

/** The address's query of a comparison: `runs=12,15&metric=p99Ms`. What is usual is left out. */
export function writeComparison(query: ComparisonQuery): string {
  const parts: [string, string | undefined][] =
    query.kind === "runs"
      ? [["runs", query.numbers.join(",")]]
      : [
          [query.fact.of === "config" ? "config" : "tag", query.fact.key],
          ["label", query.label || undefined],
          ["branch", query.branch],
          ["environment", query.environment],
        ];
  const metric: [string, string | undefined] = ["metric", query.metric === "p95Ms" ? undefined : query.metric];
  const known = [...parts, metric].flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`],
  );
  return known.join("&");
}

/** `runs=12,15` in its order; `run=12&run=15`, as a form sends it, oldest first. At most eight, none twice. */
function runNumbers(query: URLSearchParams): number[] {
  const listed = (query.get("runs") ?? "").split(",");
  const ticked = query.getAll("run").toSorted((a, b) => Number(a) - Number(b));
  const numbers = [...listed, ...ticked].filter((one) => /^[1-9]\d{0,8}$/.test(one)).map(Number);
  return [...new Set(numbers)].slice(0, runsCompared.most);
}

/** PostgreSQL knows no NUL characters: who asks for them asks for nothing. */
function text(query: URLSearchParams, name: string, most: number): string | undefined {
  const value = query.get(name);
  return value === null || value.length > most || value.includes("\0") || (name !== "branch" && value === "")
    ? undefined
    : value;
}
