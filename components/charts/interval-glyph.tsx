import { classNames } from "#components/ui/class-names.ts";
import type { GlyphAxis } from "./glyph-axis.ts";

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
