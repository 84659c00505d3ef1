import { expect, test } from "vitest";
import { changeWords, listWords, sentence, subjectWords } from "./comparison-words.ts";
import type { Comparison } from "./verdict.ts";

function comparison(part: Partial<Comparison> & { change?: number }): Comparison {
  const { change = 47, ...rest } = part;
  return {
    metric: "p95Ms",
    label: "",
    runs: 10,
    actual: 280 * (1 + change / 100),
    mean: 280,
    changePct: change,
    changePoints: null,
    interval: [31, 58],
    worse: change > 0,
    better: change < 0,
    smallestVisible: 7,
    ...rest,
  };
}

const errors = (mean: number, actual: number, label = "") =>
  comparison({ metric: "errorRate", label, mean, actual, changePct: null, changePoints: (actual - mean) * 100 });

test.each<[Comparison, string]>([
  [comparison({}), "p95 got 31–58 % slower than the last 10 runs"],
  [comparison({ label: "GET /cart" }), "p95 of GET /cart got 31–58 % slower than the last 10 runs"],
  [comparison({ interval: [31.2, 31.4] }), "p95 got 31 % slower than the last 10 runs"],
  [comparison({ interval: [0.42, 12.5] }), "p95 got 0.4–13 % slower than the last 10 runs"],
  [comparison({ change: -16, interval: [-20, -12] }), "p95 got 12–20 % faster than the last 10 runs"],
  [comparison({ change: 240, interval: [150, 312] }), "p95 got 2.5–4.1 times slower than the last 10 runs"],
  [comparison({ change: 240, interval: [200, 300] }), "p95 got 3–4 times slower than the last 10 runs"],
  [comparison({ change: 1240, interval: [1100, 1390] }), "p95 got 12–15 times slower than the last 10 runs"],
  [comparison({ metric: "p999Ms" }), "p99.9 got 31–58 % slower than the last 10 runs"],
  [comparison({ metric: "maxMs" }), "the slowest response got 31–58 % slower than the last 10 runs"],
  [
    comparison({ metric: "throughputRps", change: -10, interval: [-14, -6] }),
    "throughput fell 6–14 % below the last 10 runs",
  ],
  [
    comparison({ metric: "throughputRps", change: 10, interval: [6, 14] }),
    "throughput rose 6–14 % above the last 10 runs",
  ],
  [
    comparison({ metric: "throughputRps", change: 240, interval: [150, 312] }),
    "throughput rose to 2.5–4.1 times that of the last 10 runs",
  ],
  [comparison({ metric: "requests", change: -10, interval: [-14, -6] }), "requests fell 6–14 % below the last 10 runs"],
  [errors(0, 0.049), "errors rose from 0 to 4.9 %"],
  [errors(0.0042, 0.021), "errors rose from 0.42 to 2.1 %"],
  [errors(0.049, 0, "GET /cart"), "errors of GET /cart fell from 4.9 to 0 %"],
])("%# reads %s", (given, expected) => {
  expect(changeWords(given, "the last 10 runs")).toBe(expected);
});

test("a second clause does not name the runs again", () => {
  expect(changeWords(comparison({}), null)).toBe("p95 got 31–58 % slower");
});

test.each([
  ["errors rose", "Errors rose."],
  ["p95 got slower", "p95 got slower."],
  ["GET /cart vanished", "GET /cart vanished."],
  ["loginUser vanished", "loginUser vanished."],
  ["the mean got slower.", "The mean got slower."],
])("%s becomes the sentence %s", (clause, expected) => {
  expect(sentence(clause)).toBe(expected);
});

test("subjects and lists read as people write them", () => {
  expect(subjectWords({ metric: "meanMs", label: "GET /" })).toBe("the mean response time of GET /");
  expect(listWords(["a"])).toBe("a");
  expect(listWords(["a", "b", "c"])).toBe("a, b and c");
});
