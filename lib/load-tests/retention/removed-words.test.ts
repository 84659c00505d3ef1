import { expect, test } from "vitest";
import { bucketsRemovedWords, fileRemovedWords } from "./removed-words.ts";

const at = new Date("2026-11-03T02:00:00Z");

test("what retention removed is told with its day and what stays", () => {
  expect(fileRemovedWords(at)).toBe("removed on 3 Nov 2026 by this test’s retention; what was read from it stays");
  expect(bucketsRemovedWords(at)).toContain("was removed on 3 Nov 2026 by this test’s retention; its figures");
});
