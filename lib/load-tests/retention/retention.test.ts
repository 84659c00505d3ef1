import { expect, test } from "vitest";
import { retentionSentence } from "./retention.ts";

const forGood = { keepFilesDays: null, keepFilesRuns: null, keepBucketsDays: null, keepBucketsRuns: null };

test.each([
  [{}, "Files and time buckets are kept for good."],
  [{ keepFilesDays: 90 }, "Files are kept for 90 days; time buckets for good."],
  [{ keepFilesRuns: 1 }, "Files are kept of the newest run; time buckets for good."],
  [
    { keepFilesDays: 1, keepFilesRuns: 200, keepBucketsDays: 730 },
    "Files are kept for a day, of the newest 200 runs at most; time buckets for 730 days.",
  ],
  [{ keepFilesDays: 30, keepBucketsDays: 30 }, "Files and time buckets are kept for 30 days."],
])("%j is told as a sentence", (retention, sentence) => {
  expect(retentionSentence({ ...forGood, ...retention })).toBe(sentence);
});
