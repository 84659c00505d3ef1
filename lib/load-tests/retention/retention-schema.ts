import { z } from "zod";

export const longestDays = 36_500;
export const mostRuns = 100_000;

/** A whole number from 1, or nothing: kept for good. A form sends text. */
function limit(most: number) {
  const message = `A whole number from 1 to ${most.toLocaleString("en-GB")}, or nothing to keep all.`;
  return z
    .union([z.literal("").transform(() => null), z.null(), z.coerce.number<string | number>(message)])
    .pipe(z.int(message).min(1, message).max(most, message).nullable());
}

/** What a team sets for a test. */
export const retentionSchema = z.object({
  keepFilesDays: limit(longestDays).default(null),
  keepFilesRuns: limit(mostRuns).default(null),
  keepBucketsDays: limit(longestDays).default(null),
  keepBucketsRuns: limit(mostRuns).default(null),
});
