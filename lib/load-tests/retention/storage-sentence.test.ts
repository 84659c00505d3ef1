import { expect, test } from "vitest";
import { freedSentence, storageSentence, usedSentence } from "./storage-sentence.ts";

const nothing = { runs: 0, files: 0, fileBytes: 0, bucketBytes: 0 };
const unset = {
  isArchived: false,
  keptRuns: 0,
  keepFilesDays: null,
  keepFilesRuns: null,
  keepBucketsDays: null,
  keepBucketsRuns: null,
};

test.each([
  [{}, "There are no runs yet."],
  [
    { runs: 90, files: 120, fileBytes: 1.2e9, bucketBytes: 34e6 },
    "The files of 90 runs take 1.2 GB, time buckets 34.0 MB.",
  ],
  [{ runs: 1, bucketBytes: 4000 }, "The time buckets of one run take 4.0 kB; no files are kept."],
])("%j is used", (used, sentence) => {
  expect(usedSentence({ ...unset, ...nothing, ...used })).toBe(sentence);
});

test.each([
  [{ files: 0, fileBytes: 0, buckets: 0, bucketBytes: 0 }, null],
  [
    { files: 1, fileBytes: 600e6, buckets: 41, bucketBytes: 3e6 },
    "Within the hour one file (600 MB) and the time buckets of 41 runs (3.0 MB) will be removed.",
  ],
])("%j will be freed", (freed, sentence) => {
  expect(freedSentence(freed)).toBe(sentence);
});

test("a team is told the sum", () => {
  expect(storageSentence([])).toBe("Load tests take no storage yet.");
  const tests = [
    { fileBytes: 4e9, bucketBytes: 80e6 },
    { fileBytes: 100e6, bucketBytes: 2e6 },
  ];
  expect(storageSentence(tests)).toBe("Load tests take 4.2 GB: 4.1 GB of files, 82.0 MB of time buckets.");
});
