import { describe, expect, test } from "vitest";
import { type ParsedError, type ParsedLabel, type ParsedSeries } from "../../parsed-run.ts";
import { histogramOf } from "../../statistics/histogram.ts";
import { topErrors } from "./top-errors.ts";
import { topLabels } from "./top-labels.ts";

function labelOf(label: string, requests: number, own: Partial<ParsedLabel> = {}): ParsedLabel {
  return {
    label,
    requests,
    failures: 1,
    minMs: 2,
    meanMs: 10,
    maxMs: 50,
    receivedBytes: 100,
    sentBytes: null,
    histogram: histogramOf(Array.from({ length: requests }, () => 10)),
    reported: [],
    series: null,
    ...own,
  };
}

const series: ParsedSeries = {
  bucketMs: 1000,
  counts: [1, 2],
  failures: [0, 1],
  sumMs: null,
  minMs: [3, Number.NaN],
  maxMs: [5, Number.NaN],
  bytes: [7, 8],
  users: [1, 1],
  histograms: [histogramOf([4]), histogramOf([])],
  reported: null,
};

describe("the labels that are kept", () => {
  test("are those with the most requests, and the rest becomes one that says how many it holds", () => {
    const labels = [labelOf("a", 1), labelOf("b", 5), labelOf("c", 3, { meanMs: 20, minMs: 1 }), labelOf("d", 3)];
    const [first, other, ...more] = topLabels(labels, 1);
    expect(first?.label).toBe("b");
    expect(other).toEqual({
      label: "other (3 labels)",
      requests: 7,
      failures: 3,
      minMs: 1,
      meanMs: (10 + 60 + 30) / 7,
      maxMs: 50,
      receivedBytes: 300,
      sentBytes: null,
      histogram: histogramOf([10, 10, 10, 10, 10, 10, 10]),
      reported: [],
      series: null,
    });
    expect(more).toEqual([]);
  });

  test("stay as they are when they fit, sorted by requests and then by name", () => {
    const labels = [labelOf("b", 2), labelOf("a", 2), labelOf("c", 9)];
    expect(topLabels(labels).map(({ label }) => label)).toEqual(["c", "a", "b"]);
    expect(topLabels(labels)).toContainEqual(labels[0]);
  });

  test("keep their course over time when they are put together", () => {
    const [, other] = topLabels([labelOf("a", 9), labelOf("b", 3, { series }), labelOf("c", 3, { series })], 1);
    expect(other?.series).toEqual({
      ...series,
      counts: [2, 4],
      failures: [0, 2],
      bytes: [14, 16],
      users: null,
      histograms: [histogramOf([4, 4]), histogramOf([])],
    });
  });

  test("of names that read the same once they are cut become one", () => {
    const long = "x".repeat(600);
    expect(topLabels([labelOf(`${long}a`, 2), labelOf(`${long}b`, 3)])).toMatchObject([
      { label: "x".repeat(500), requests: 5 },
    ]);
  });

  test("have no characters that the database refuses", () => {
    expect(topLabels([labelOf("a\0b\u{D800}", 1), labelOf("__proto__", 1)]).map(({ label }) => label)).toEqual([
      "__proto__",
      "a\u{FFFD}b\u{FFFD}",
    ]);
  });
});

test("the kinds of error past the limit are counted together in the last one", () => {
  const errors = [3, 9, 1, 4].map(
    (count): ParsedError => ({ label: "GET /", code: "500", message: `${count}`, count, firstAt: null, lastAt: null }),
  );
  expect(topErrors(errors, 2)).toMatchObject([
    { message: "9", count: 9 },
    { message: "other (3 kinds)", label: "", count: 8 },
  ]);
  expect(topErrors(errors, 4).map(({ count }) => count)).toEqual([9, 4, 3, 1]);
});
