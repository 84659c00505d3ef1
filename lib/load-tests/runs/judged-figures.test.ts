import { describe, expect, it } from "vitest";
import type { JudgedPart } from "../verdicts/judged-part.ts";
import { historyPart, judgedFigures, partWords } from "./judged-figures.ts";

const stored = {
  requests: 1000n,
  failures: 10n,
  throughputRps: 10,
  minMs: 1,
  meanMs: 120,
  maxMs: 900,
  p50Ms: 90,
  p90Ms: 280,
  p95Ms: 303,
  p99Ms: 700,
  p999Ms: 800,
  receivedBytes: null,
  sentBytes: null,
  steadyFigures: null,
};

const runs = (...parts: JudgedPart[]) => parts.map((part) => ({ part }));
const many = (count: number, part: JudgedPart) => Array.from({ length: count }, () => ({ part }));

describe("the figures of a run", () => {
  it("are those of its steady part where it has one, all of them, else those of the whole run", () => {
    expect(judgedFigures(stored)).toMatchObject({ p95Ms: 303, errorRate: 0.01, part: "whole" });
    const steady = judgedFigures({ ...stored, steadyFigures: { p95Ms: 297, errorRate: 0, requests: 800 } });
    expect(steady).toMatchObject({ p95Ms: 297, errorRate: 0, requests: 800, maxMs: null, part: "steady" });
  });
});

describe("a history", () => {
  it.each([
    ["steady", runs("steady", "steady", "steady")],
    ["whole", runs("whole", "whole")],
    ["whole", []],
    ["steady, though one run never settled", runs("steady", "whole", "steady")],
    [
      "steady once most of the last twenty runs are",
      [...many(500, "whole"), ...many(9, "whole"), ...many(11, "steady")],
    ],
    [
      "whole as long as half of the last twenty are",
      [...many(500, "steady"), ...many(10, "steady"), ...many(10, "whole")],
    ],
  ] as const)("is %s", (part, of) => {
    expect(part.startsWith(historyPart(of))).toBe(true);
  });
});

it.each([
  ["", runs("whole")],
  ["of the steady part", runs("steady", "steady")],
  ["of the steady part where a run has one", runs("steady", "whole")],
])("is said as “%s”", (words, of) => {
  expect(partWords(of)).toBe(words);
});
