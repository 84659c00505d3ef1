import { classNames } from "#components/ui/class-names.ts";

/** The ends of the one axis that all glyphs of a column share; zero is always on it. */
export type GlyphAxis = { low: number; high: number };

type IntervalGlyphProps = {
  axis: GlyphAxis;
  interval: readonly [number, number];
  middle: number;
  /** A verdict's colour where a verdict's word stands beside it. */
  tone?: "fail" | "warning" | "pass" | "plain";
};

const width = 108;
const tones = { fail: "text-fail", warning: "text-warn", pass: "text-pass", plain: "text-ink-2" };

/** An interval and its middle against zero; the column says the same in words. */
export function IntervalGlyph({ axis, interval, middle, tone = "plain" }: IntervalGlyphProps) {
  const x = (value: number) => Math.round((4 + ((value - axis.low) / (axis.high - axis.low)) * (width - 8)) * 10) / 10;
  const clip = (value: number) => Math.min(axis.high, Math.max(axis.low, value));
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${width} 16`}
      width={width}
      height={16}
      className={classNames("block", tones[tone])}
    >
      <path d={`M${x(0)} 1v14`} stroke="var(--line-2)" />
      <path d={`M${x(clip(interval[0]))} 8H${x(clip(interval[1]))}`} stroke="currentColor" strokeWidth={2} />
      <circle cx={x(clip(middle))} cy={8} r={3} fill={tone === "plain" ? "var(--ink)" : "currentColor"} />
    </svg>
  );
}

/** An axis for these intervals, in whole tens; a few far ones are cut off at ± 200. */
export function glyphAxis(intervals: (readonly [number, number])[]): GlyphAxis {
  const low = Math.min(-5, ...intervals.map((interval) => interval[0]));
  const high = Math.max(5, ...intervals.map((interval) => interval[1]));
  const step = high - low > 30 ? 10 : 2;
  return { low: Math.max(-100, Math.floor(low / step) * step), high: Math.min(200, Math.ceil(high / step) * step) };
}
