/** Bars of heights 0 to 15, one path, drawn by the server; null leaves a gap. Beside figures that say the same. */
export function SparkBars({ heights }: { heights: (number | null)[] }) {
  const bars = heights
    .map((height, k) => (height === null ? "" : `M${k * 4} 16v${-(1 + height)}h3v${1 + height}z`))
    .join("");
  return (
    <svg aria-hidden="true" viewBox="0 0 120 16" width={120} height={16} className="block">
      <path d={bars} fill="var(--d-2)" />
    </svg>
  );
}
