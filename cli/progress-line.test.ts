import { expect, test } from "vitest";
import { bytesLine, percentOf } from "./progress-line.ts";

test("a line tells the share, the bytes, the rate and the time left", () => {
  expect(bytesLine("sending", 250_000_000, 1_000_000_000, 2000)).toBe(
    "sending  █████░░░░░░░░░░░░░░░  25 %  250 MB of 1.0 GB  125 MB/s  6 s left",
  );
});

test("at the end no time is left", () => {
  expect(bytesLine("sending", 1000, 1000, 0)).toBe("sending  ████████████████████  100 %  1.0 kB of 1.0 kB");
});

test("of what has no known end only the bytes are told", () => {
  expect(bytesLine("saving", 3_000_000, null, 1000)).toBe("saving  3.0 MB  3.0 MB/s");
});

test("100 % means all of it", () => {
  expect([percentOf(999, 1000), percentOf(1000, 1000), percentOf(0, 0)]).toEqual(["99 %", "100 %", "100 %"]);
});
