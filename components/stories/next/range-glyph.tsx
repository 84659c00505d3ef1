type RangeGlyphProps = { low: number; likely: number; high: number; most: number };

/** A range as a bar from 0 to `most`, with a stroke at what is likely. */
export function RangeGlyph({ low, likely, high, most }: RangeGlyphProps) {
  const at = (value: number) => (most > 0 ? (value / most) * 99 : 0);
  return (
    <svg viewBox="0 0 100 8" preserveAspectRatio="none" className="block h-2 w-full" role="presentation">
      <rect x="0" y="3.5" width="100" height="1" className="fill-line" />
      <rect x={at(low)} y="2" width={Math.max(1, at(high) - at(low))} height="4" className="fill-d-1" />
      <rect x={at(likely)} y="0" width="1" height="8" className="fill-ink" />
    </svg>
  );
}
