/** The colours of data: one ramp for what is ordered (p50, p95, p99), plum and grey for other kinds. */
export type Tone = "1" | "2" | "3" | "plum" | "grey";

export function toneColor(tone: Tone): string {
  return `var(--d-${tone})`;
}
