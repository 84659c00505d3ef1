import { apdexOf } from "../statistics/apdex.ts";
import { decodeHistogram } from "../statistics/histogram.ts";

type Counted = { histogram: Uint8Array | null; failures: bigint | null };

/** The Apdex of a stored run or label by its test's threshold; null where the file holds no distribution, or does not count failures. */
export function storedApdex({ histogram, failures }: Counted, limitMs: number): number | null {
  if (!histogram || failures === null) return null;
  const found = apdexOf(decodeHistogram(histogram), { limitMs, failures: Number(failures) });
  return found && Number(found.score.toFixed(4));
}
