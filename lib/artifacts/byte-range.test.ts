import fc from "fast-check";
import { expect, test } from "vitest";
import { readRange } from "./byte-range.ts";

test.each([
  [null, "whole"],
  ["bytes=0-", { start: 0, end: 99 }],
  ["bytes=0-0", { start: 0, end: 0 }],
  ["bytes=40-59", { start: 40, end: 59 }],
  ["bytes=40-5000", { start: 40, end: 99 }],
  ["bytes=-10", { start: 90, end: 99 }],
  ["bytes=-1000", { start: 0, end: 99 }],
  ["bytes=-0", "none"],
  ["bytes=100-", "none"],
  ["bytes=100-200", "none"],
  ["bytes=60-40", "whole"],
  ["bytes=0-1,5-6", "whole"],
  ["bytes=-", "whole"],
  ["lines=0-1", "whole"],
  ["bytes=0x1-2", "whole"],
])("%s of 100 bytes", (header, asked) => {
  expect(readRange(header, 100)).toEqual(asked);
});

test("what is answered always lies within the file", () => {
  const bound = fc.option(fc.nat(300), { nil: null });
  fc.assert(
    fc.property(bound, bound, fc.integer({ min: 1, max: 200 }), (first, last, bytes) => {
      const range = readRange(`bytes=${first ?? ""}-${last ?? ""}`, bytes);
      if (typeof range === "string") return;
      expect(range.start).toBeGreaterThanOrEqual(0);
      expect(range.end).toBeLessThan(bytes);
      expect(range.start).toBeLessThanOrEqual(range.end);
    }),
  );
});
