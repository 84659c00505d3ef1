const steps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/**
 * Ticks at round values that cover `[min, max]` in at most `intervals` steps; the first and the last tick are the axis's
 * ends. A range without width is widened.
 */
export function niceTicks(min: number, max: number, intervals: number): number[] {
  const low = Math.min(min, max);
  const high = max > min ? max : low + (Math.abs(low) || 1);
  for (const step of roundSteps((high - low) / intervals)) {
    const first = Math.floor(low / step + 1e-9);
    const last = Math.ceil(high / step - 1e-9);
    if (last - first <= intervals) return range(first, last).map((k) => round(k * step));
  }
  return [low, high];
}

/** Ticks 1, 2, 5, 10, 20 … that cover `[min, max]`, for a logarithmic axis; thinned to 1, 10, 100 … where they are many. */
export function logTicks(min: number, max: number): number[] {
  const low = Math.max(min, 1e-3);
  const high = Math.max(max, low * 2);
  const decades = range(Math.floor(Math.log10(low)), Math.ceil(Math.log10(high)));
  const all = decades.flatMap((k) => [1, 2, 5].map((digit) => round(digit * 10 ** k)));
  const from = all.findLastIndex((tick) => tick <= low * 1.0001);
  const to = all.findIndex((tick) => tick >= high / 1.0001);
  const ticks = all.slice(Math.max(from, 0), to + 1);
  return ticks.length > 10 ? ticks.filter((tick) => Number.isInteger(round(Math.log10(tick)))) : ticks;
}

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const timeSteps = [
  ...[1, 2, 5, 10, 15, 30].map((n) => n * second),
  ...[1, 2, 5, 10, 15, 30].map((n) => n * minute),
  ...[1, 2, 3, 6, 12, 24, 48, 168].map((n) => n * hour),
];

export type TimeTick = { ms: number; text: string };

/** Ticks of time since a run's start, at most `count`; the first one names the unit: "0 min", "5", "10". */
export function timeTicks(fromMs: number, toMs: number, count: number): TimeTick[] {
  const width = Math.max(toMs - fromMs, second);
  const step = timeSteps.find((candidate) => width / candidate <= count - 1) ?? 168 * hour;
  const [unitMs, unit] = step < minute ? [second, "s"] : step < hour ? [minute, "min"] : [hour, "h"];
  return range(Math.ceil(fromMs / step), Math.floor(toMs / step)).map((k, position) => {
    const text = (k * step) / unitMs;
    return { ms: k * step, text: position === 0 ? `${text} ${unit}` : String(text) };
  });
}

function roundSteps(atLeast: number): number[] {
  const power = 10 ** Math.floor(Math.log10(atLeast));
  return [power, power * 10, power * 100]
    .flatMap((scale) => steps.map((step) => round(step * scale)))
    .filter((step) => step >= atLeast * (1 - 1e-9));
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => first + k);
}

/** 0.30000000000000004 is no tick. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
