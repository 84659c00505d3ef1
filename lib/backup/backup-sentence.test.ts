import { expect, test } from "vitest";
import { backupSentence } from "./backup-sentence.ts";

test.each([
  [{ teams: 1, runs: 0, files: 0, fileBytes: 0 }, "An export holds 1 team and 0 runs."],
  [{ teams: 1, runs: 1, files: 1, fileBytes: 2_100 }, "An export holds 1 team, 1 run and an uploaded file of 2.1 kB."],
  [
    { teams: 3, runs: 1_204, files: 1_310, fileBytes: 8.4e9 },
    "An export holds 3 teams, 1,204 runs and 1,310 uploaded files of 8.4 GB together.",
  ],
])("what is in an export is said in one sentence: %o", (facts, sentence) => {
  expect(backupSentence(facts)).toBe(sentence);
});
