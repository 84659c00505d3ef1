import { noiseFrom } from "#lib/load-tests/statistics/noise.test-data.ts";

/** A made-up history of runs, and what is true of it. */
export type LabelledSeries = {
  /** Times in ms. */
  values: number[];
  /** The first run of every new level. */
  changes: number[];
  /** Slow rises, first and last run: a change point anywhere in one tells of it. */
  drifts: [number, number][];
};

type Kind = {
  title: string;
  /** Standard deviation of a run, as a share. */
  noise: number;
  /** Correlation of a run with the one before it. */
  correlation?: number;
  /** Share of runs that are 1.3 to 2.5 times as slow. */
  outliers?: number;
  level?: (random: () => number) => Level;
};
type Level = { logs: Float64Array; changes: number[]; drifts: [number, number][] };

export const runs = 1_000;

export const kinds = {
  none: { title: "nothing, 3 % noise", noise: 0.03 },
  logNormal: { title: "nothing, log-normal σ = 0.1", noise: 0.1 },
  correlated: { title: "nothing, AR(1) φ = 0.3", noise: 0.03, correlation: 0.3 },
  outliers: { title: "nothing but outliers, 2 %", noise: 0.03, outliers: 0.02 },
  steps5: { title: "steps of 5 %", noise: 0.03, level: steps(0.05) },
  steps10: { title: "steps of 10 %", noise: 0.03, level: steps(0.1) },
  steps20: { title: "steps of 20 %", noise: 0.03, level: steps(0.2) },
  logNormalSteps: { title: "steps of 25 %, log-normal σ = 0.1", noise: 0.1, level: steps(0.25) },
  correlatedSteps: { title: "steps of 10 %, AR(1) φ = 0.3", noise: 0.03, correlation: 0.3, level: steps(0.1) },
  outlierSteps: { title: "steps of 10 % among outliers", noise: 0.03, outliers: 0.02, level: steps(0.1) },
  dips: { title: "dips of 12 % over 10 to 24 runs", noise: 0.03, level: dips },
  drift: { title: "drifts of 20 % over 150 runs", noise: 0.03, level: drift },
} satisfies Record<string, Kind>;
export type KindName = keyof typeof kinds;

/** The same series for the same seed. */
export function makeSeries(kind: Kind, seed: number): LabelledSeries {
  const { uniform, normal } = noiseFrom(seed);
  const { logs, changes, drifts } = kind.level?.(uniform) ?? flat();
  const { noise, correlation = 0, outliers = 0 } = kind;
  let deviation = 0;
  const values = Array.from(logs, (log) => {
    deviation = correlation * deviation + Math.sqrt(1 - correlation ** 2) * normal();
    const isOutlier = uniform() < outliers;
    return 100 * Math.exp(log + noise * deviation) * (isOutlier ? 1.3 + 1.2 * uniform() : 1);
  });
  return { values, changes, drifts };
}

function flat(): Level {
  return { logs: new Float64Array(runs), changes: [], drifts: [] };
}

/** Up or down by the same share, every 60 to 160 runs. */
function steps(size: number) {
  return (random: () => number): Level => {
    const level = flat();
    for (let at = 60 + whole(random, 100); at < runs - 20; at += 60 + whole(random, 100)) {
      level.changes.push(at);
      lift(level, at, runs, Math.log(random() < 0.5 ? 1 - size : 1 + size));
    }
    return level;
  };
}

/** Worse or better for a while: the way back is a change too. */
function dips(random: () => number): Level {
  const level = flat();
  for (let at = 60 + whole(random, 80); at < runs - 60; ) {
    const back = at + 10 + whole(random, 15);
    level.changes.push(at, back);
    lift(level, at, back, Math.log(random() < 0.5 ? 0.88 : 1.12));
    at = back + 60 + whole(random, 100);
  }
  return level;
}

function drift(): Level {
  const level = flat();
  const length = 150;
  for (let at = 150; at < runs - 250; at += 2 * length) {
    level.drifts.push([at, at + length]);
    for (let run = at; run < runs; run += 1)
      lift(level, run, run + 1, Math.log(1.2) * Math.min(1, (run - at) / length));
  }
  return level;
}

function lift({ logs }: Level, from: number, to: number, by: number): void {
  for (let run = from; run < to; run += 1) logs[run] = (logs[run] ?? 0) + by;
}

function whole(random: () => number, below: number): number {
  return Math.floor(random() * below);
}
