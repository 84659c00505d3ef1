import type { Figures } from "../metric.ts";
import { type BaselineContext, chooseBaseline } from "./baseline.ts";
import type { HistoryRun, LabelFigures } from "./history-figures.ts";
import { type JudgeRunInput, judgeRun, type RunToJudge } from "./judge-run.ts";
import type { Objective, Verdict } from "./verdict.ts";

/** The figures of a calm run: p95 280 ms, no errors, 400/s over 30 minutes. */
export function figures(part: Partial<Figures> = {}): Figures {
  return {
    p50Ms: 95,
    p90Ms: 230,
    p95Ms: 280,
    p99Ms: 640,
    p999Ms: 1200,
    meanMs: 120,
    maxMs: 2400,
    errorRate: 0,
    throughputRps: 400,
    requests: 720_000,
    ...part,
  };
}

export function label(name: string, part: Partial<Figures> = {}): LabelFigures {
  return { label: name, figures: figures({ requests: 90_000, throughputRps: 50, ...part }) };
}

/** Run `number` of checkout on main in staging, a night after the one before. */
export function pastRun(number: number, part: Partial<HistoryRun> = {}): HistoryRun {
  return {
    id: `run-${number}`,
    number,
    startedAt: new Date(Date.UTC(2026, 7, number, 2)),
    branch: "main",
    version: "",
    environment: { id: "staging", name: "staging" },
    asked: { users: 1200, isUsersFromTool: false, ratePerSecond: null, durationMs: 1_800_000 },
    format: "jmeter-csv",
    precision: "computed",
    invalidReason: null,
    isReady: true,
    isDeleted: false,
    isWorse: false,
    comparedWith: [],
    acceptedAt: null,
    whole: figures(),
    labels: [],
    ...part,
  };
}

/** A swing of about 3 % up and down, the same in every test. */
const swing = [1.01, 0.97, 1.03, 0.99, 1.04, 1, 0.96, 1.02, 0.98, 1.01];

/** Runs 1 to `count`, whose figures swing by about 3 % around those of `part`. */
export function pastRuns(count: number, part: Partial<HistoryRun> = {}): HistoryRun[] {
  return Array.from({ length: count }, (_, k) => {
    const run = pastRun(k + 1, part);
    const factor = swing[k % swing.length] ?? 1;
    return {
      ...run,
      whole: scaled(run.whole, factor),
      labels: run.labels.map((each) => ({ ...each, figures: scaled(each.figures, factor) })),
    };
  });
}

function scaled(from: Figures, factor: number): Figures {
  const times = (value: number | null) => value && value * factor;
  return {
    ...from,
    p50Ms: times(from.p50Ms),
    p90Ms: times(from.p90Ms),
    p95Ms: times(from.p95Ms),
    p99Ms: times(from.p99Ms),
    p999Ms: times(from.p999Ms),
    meanMs: times(from.meanMs),
    maxMs: times(from.maxMs),
    throughputRps: times(from.throughputRps),
  };
}

export function newRun(part: Partial<RunToJudge> = {}): RunToJudge {
  return pastRun(61, { startedAt: new Date("2026-10-22T02:00:00Z"), ...part });
}

export function objective(part: Partial<Objective> = {}): Objective {
  return {
    metric: "p95Ms",
    label: "",
    comparator: "<=",
    target: 300,
    warnAt: null,
    isRelative: false,
    isKey: false,
    ...part,
  };
}

/** The verdict on a run of checkout after these. */
export function judge(
  run: RunToJudge,
  history: readonly HistoryRun[],
  objectives: readonly Objective[] = [],
  { thresholds = [], context = {}, ...more }: Partial<JudgeRunInput> & { context?: BaselineContext } = {},
): Verdict {
  const baseline = chooseBaseline(run, history, context);
  return judgeRun({ testName: "checkout", run, objectives, thresholds, baseline, ...more });
}
