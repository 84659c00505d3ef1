import { numberText } from "#lib/shared/number-text.ts";
import { smallestVisible } from "../statistics/smallest-visible.ts";

/** Noise that load tests on shared machines often have, where a test's own is not known yet. */
const usualNoise = 0.03;

/**
 * What a baseline of so many runs can see: "This test's p95 varies by 3.1 % between runs. With 10 runs a change of 7 % and
 * more shows." `noise` is the standard deviation of the logarithms of p95; null where it is not known.
 */
export function visibleChangeSentence(noise: number | null, runs: number, smallestPct: number): string {
  const said =
    noise === null
      ? `If runs vary by ${numberText(usualNoise * 100)} %,`
      : `This test's p95 varies by ${short(noise * 100)} % between runs:`;
  const visible = smallestVisible(noise ?? usualNoise, runs) * 100;
  const more = Math.max(visible, smallestPct);
  const why =
    visible > smallestPct ? `; smaller ones, down to ${short(smallestPct)} %, would matter but do not show` : "";
  return `${said} with ${runs} runs a change of ${short(more)} % and more shows${why}.`;
}

function short(pct: number): string {
  return numberText(pct, pct < 10 ? 1 : 0).replace(/\.0$/, "");
}
