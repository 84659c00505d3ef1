import { expect, test } from "vitest";
import { unitOf } from "./unit-of.ts";

test.each([
  ["p95Ms", "ms"],
  ["throughputRps", "requests/s"],
  ["changePct", "%"],
  ["smallestVisiblePct", "%"],
  ["changePoints", "percentage points"],
  ["receivedBytes", "bytes"],
  ["bytes", "bytes"],
  ["errorRate", "share"],
  ["wait", "s"],
  ["points", null],
  ["requests", null],
  ["ms", null],
])("%s counts %s", (name, unit) => {
  expect(unitOf(name)).toBe(unit);
});
