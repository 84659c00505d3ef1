import { expect, test } from "vitest";
import { pastedName, whyNotSent } from "./evidence-upload.ts";

const gib = 1024 ** 3;

test.each([
  [0, "empty"],
  [1, null],
  [2 * gib, null],
  [2 * gib + 1, "2 GiB at most"],
  [10 * gib, "10.0 GiB"],
])("a file of %d bytes", (bytes, words) => {
  const why = whyNotSent("slow.webm", bytes, 2 * gib);
  if (words === null) expect(why).toBeNull();
  else expect(why).toContain(words);
});

test("pasted pictures are told apart by when they were pasted", () => {
  expect(pastedName("image/png", new Date(2026, 10, 21, 9, 5, 7))).toBe("Pasted 2026-11-21 09.05.07.png");
});
