import { describe, expect, test } from "vitest";
import { parseLocustJson } from "../formats/locust/locust-json.ts";
import { fixture } from "../formats/result-file.test-data.ts";
import { type ParsedRun, UnreadableFile } from "../parsed-run.ts";
import { soundRun } from "./sound-run.ts";

const run: ParsedRun = await parseLocustJson([fixture("locust-2.20.1-stdout.json")]);

describe("a run that was read", () => {
  test("stays as it is where its figures can be", () => {
    expect(soundRun(run)).toEqual(run);
  });

  test.each<[string, Partial<ParsedRun["whole"]>, string]>([
    ["more failures than requests", { requests: 5, failures: 1200 }, "the run has 1,200 failures of 5 requests"],
    ["a mean without end", { meanMs: Number.POSITIVE_INFINITY }, "the run has a mean time of Infinity"],
    ["a longest time that is no number", { maxMs: Number.NaN }, "the run has a longest time of NaN"],
    ["less than no bytes", { receivedBytes: -1 }, "the run has a number of received bytes of -1"],
    ["a negative percentile", { reported: [{ percentile: 95, ms: -2 }] }, "a 95th percentile of -2 ms"],
  ])("is refused with %s", (_what, figures, message) => {
    expect(() => soundRun({ ...run, whole: { ...run.whole, ...figures } })).toThrow(UnreadableFile);
    expect(() => soundRun({ ...run, whole: { ...run.whole, ...figures } })).toThrow(message);
  });

  test("is refused when it lasts for years", () => {
    expect(() => soundRun({ ...run, durationMs: 1e13 })).toThrow("the run lasts 10000000000000 ms");
  });

  test("is refused with a label or a course over time that cannot be", () => {
    const label = { ...run.whole, label: "/a", failures: run.whole.requests + 1 };
    expect(() => soundRun({ ...run, labels: [label] })).toThrow('"/a" has');
    const series = run.whole.series && { ...run.whole.series, sumMs: [Number.POSITIVE_INFINITY] };
    expect(() => soundRun({ ...run, whole: { ...run.whole, series } })).toThrow("a course over time that no run has");
  });

  test("holds only texts that a database can keep", () => {
    expect(soundRun({ ...run, losses: ["a\0b\uD800"] }).losses).toEqual(["a\uFFFDb\uFFFD"]);
    expect(new UnreadableFile("a\0b").message).toBe("a\uFFFDb");
  });
});
