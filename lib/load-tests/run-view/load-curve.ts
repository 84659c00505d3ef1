import type { RunSeriesView } from "./run-series.ts";

/** One bucket of a run: how many users there were and how much was answered. */
export type LoadPoint = { atMs: number; users: number; rate: number; p95Ms: number | null };

/** Throughput against users. `kneeUsers`: from here on more users bring little more; null where none can be told. */
export type LoadCurve = { points: LoadPoint[]; kneeUsers: number | null };

const leastLevels = 4;
const leastRise = 1.3;

/** The path of a run through users and throughput; null where its users are unknown or hardly changed. */
export function loadCurve(series: Pick<RunSeriesView, "bucketMs" | "users" | "rate" | "p95Ms">): LoadCurve | null {
  const points = series.rate.flatMap((rate, k): LoadPoint[] => {
    const users = series.users?.[k] ?? null;
    if (rate === null || users === null || users <= 0) return [];
    return [{ atMs: k * series.bucketMs, users, rate, p95Ms: series.p95Ms?.[k] ?? null }];
  });
  const levels = points.map(({ users }) => users);
  if (new Set(levels).size < leastLevels || Math.max(...levels) < leastRise * Math.min(...levels)) return null;
  return { points, kneeUsers: kneeOf(points) };
}

const leastSide = 3;

/**
 * Where a line through the points breaks: of all two-part lines that meet in one point (least squares), the best one, if
 * its second part rises less than half as steeply as its first and it leaves at most 60 % of a straight line's squares.
 */
export function kneeOf(points: readonly Pick<LoadPoint, "users" | "rate">[]): number | null {
  const users = [...new Set(points.map((point) => point.users))].sort((a, b) => a - b);
  const straight = fit(points, null);
  let best: { at: number; squares: number; slopes: [number, number] } | null = null;
  for (const at of users.slice(leastSide - 1, -(leastSide - 1))) {
    const bent = fit(points, at);
    if (bent && (best === null || bent.squares < best.squares)) best = { at, ...bent };
  }
  if (!best || !straight) return null;
  const [before, after] = best.slopes;
  return before > 0 && after < before / 2 && best.squares <= 0.6 * straight.squares ? best.at : null;
}

/** rate = a + b · min(users, at) + c · max(0, users − at), by normal equations; a straight line without `at`. */
function fit(points: readonly Pick<LoadPoint, "users" | "rate">[], at: number | null) {
  const rows = points.map(({ users, rate }) => ({
    rate,
    parts: at === null ? [1, users] : [1, Math.min(users, at), Math.max(0, users - at)],
  }));
  const size = at === null ? 2 : 3;
  const matrix = Array.from({ length: size }, (_, i) => [
    ...Array.from({ length: size }, (_, j) =>
      rows.reduce((sum, { parts }) => sum + (parts[i] ?? 0) * (parts[j] ?? 0), 0),
    ),
    rows.reduce((sum, { parts, rate }) => sum + (parts[i] ?? 0) * rate, 0),
  ]);
  const solved = solve(matrix);
  if (!solved) return null;
  const squares = rows.reduce((sum, { parts, rate }) => {
    const fitted = parts.reduce((total, part, k) => total + part * (solved[k] ?? 0), 0);
    return sum + (rate - fitted) ** 2;
  }, 0);
  return { squares, slopes: [solved[1] ?? 0, solved[2] ?? 0] as [number, number] };
}

/** Gauss–Jordan elimination with pivots; null for equations that have no single answer. */
function solve(rows: number[][]): number[] | null {
  for (let k = 0; k < rows.length; k++) {
    const below = rows.slice(k).toSorted((a, b) => Math.abs(b[k] ?? 0) - Math.abs(a[k] ?? 0));
    rows.splice(k, below.length, ...below);
    const pivot = rows[k];
    if (!pivot || Math.abs(pivot[k] ?? 0) < 1e-9) return null;
    for (const row of rows) {
      if (row === pivot) continue;
      const factor = (row[k] ?? 0) / (pivot[k] ?? 1);
      for (let j = k; j < row.length; j++) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0);
    }
  }
  return rows.map((row, k) => (row.at(-1) ?? 0) / (row[k] ?? 1));
}
