import { expect, test } from "vitest";
import { tooManyAttempts, waitText } from "#lib/auth/too-many-attempts.ts";

test.each([
  [1, "1 s"],
  [1_000, "1 s"],
  [1_001, "2 s"],
  [60_000, "60 s"],
  [90_000, "90 s"],
  [90_001, "2 min"],
  [900_000, "15 min"],
])("a wait of %i ms is called %s", (ms, text) => {
  expect(waitText(ms)).toBe(text);
});

test("somebody who tried too often is told for how long to wait", () => {
  expect(tooManyAttempts(4_200).errors).toEqual([{ path: "", message: "Too many attempts. Try again in 5 s." }]);
});
