import { expect, test } from "vitest";
import { importSentence } from "./import-sentence.ts";

test.each([
  [{ found: 12, coming: 12, leftOut: 0 }, "12 tactics in the file, of which all come onto the radar."],
  [
    { found: 12, coming: 11, leftOut: 4 },
    "12 tactics in the file, of which 11 come onto the radar. 4 lines are left out.",
  ],
  [
    { found: 3, coming: 1, leftOut: 1 },
    "3 tactics in the file, of which one comes onto the radar. One line is left out.",
  ],
  [{ found: 2, coming: 0, leftOut: 0 }, "2 tactics in the file, of which none comes onto the radar."],
  [{ found: 1, coming: 1, leftOut: 0 }, "1 tactic in the file: it comes onto the radar."],
  [{ found: 1, coming: 0, leftOut: 0 }, "1 tactic in the file: it does not come onto the radar."],
])("%o is told as it is", (counted, told) => {
  expect(importSentence(counted)).toBe(told);
});
