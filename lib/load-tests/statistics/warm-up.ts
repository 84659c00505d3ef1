import { medianOf } from "./segment-noise.ts";

/** What is left out at the start is slower than the rest by this, or it is chance. */
const slower = 1.05;
/** A warm-up is a beginning: at most so much of the series. */
const mostShare = 1 / 3;

/**
 * How many of the first figures (bucket means of response times; NaN: none) are a warm-up: MSER-5, the truncation that
 * makes the mean of what is left most certain (White 1997, "An effective truncation heuristic"), on means of five
 * figures, or of fewer in a short series. It counts only where what it leaves out was slow throughout: a stall later on, a
 * slow drift and a system that gets slower are results, and stay.
 */
export function warmUpEnd(figures: readonly number[]): number {
  const size = Math.min(5, Math.floor(figures.length / 10));
  if (size === 0) return 0;
  const means = batchMeans(figures, size);
  const cut = mser(means) * size;
  if (cut === 0 || cut > mostShare * figures.length) return 0;
  const middle = (part: readonly number[]) =>
    medianOf(Float64Array.from(part.filter((figure) => !Number.isNaN(figure))));
  const rest = middle(figures.slice(cut));
  const half = Math.ceil(cut / 2);
  const isSlow = middle(figures.slice(0, half)) > slower * rest && middle(figures.slice(0, cut)) > slower * rest;
  return isSlow ? cut : 0;
}

/** The number of batches whose removal makes Σ (x − mean)² / n² of the others smallest; only the first half is tried. */
function mser(means: readonly number[]): number {
  let best = { cut: 0, error: Number.POSITIVE_INFINITY };
  for (let cut = 0; cut <= means.length / 2; cut++) {
    const kept = means.slice(cut);
    const mean = kept.reduce((sum, each) => sum + each, 0) / kept.length;
    const error = kept.reduce((sum, each) => sum + (each - mean) ** 2, 0) / kept.length ** 2;
    if (error < best.error) best = { cut, error };
  }
  return best.cut;
}

function batchMeans(figures: readonly number[], size: number): number[] {
  const batches = Array.from({ length: Math.floor(figures.length / size) }, (_, k) =>
    figures.slice(k * size, (k + 1) * size).filter((figure) => !Number.isNaN(figure)),
  );
  return batches
    .filter(({ length }) => length > 0)
    .map((batch) => batch.reduce((sum, each) => sum + each, 0) / batch.length);
}
