import { expect, test } from "vitest";
import { noFigures } from "../metric.ts";
import { figures, label, pastRuns } from "./run.test-data.ts";
import { runFindings, shortened } from "./run-findings.ts";

const run = (...names: string[]) => ({ whole: figures(), labels: names.map((name) => label(name)) });
const texts = (...parameters: Parameters<typeof runFindings>) => runFindings(...parameters).map(({ text }) => text);

test("a label that the runs before had and this one has not vanished", () => {
  expect(runFindings(run("GET /search"), [run("GET /cart", "GET /search"), run("GET /cart", "GET /search")])).toEqual([
    { kind: "label-missing", label: "GET /cart", text: "GET /cart vanished: the last 2 runs had it." },
  ]);
  expect(texts(run("a"), [run("a", "b")])).toEqual(["b vanished: the run before had it."]);
  expect(texts(run("a"), [run("a", "b"), run("a", "b"), run("a")])).toEqual([
    "b vanished: 2 of the last 3 runs had it.",
  ]);
});

test("a label without a single request vanished too", () => {
  const now = { whole: figures(), labels: [label("GET /cart", { requests: 0 })] };
  expect(texts(now, [run("GET /cart")])).toEqual(["GET /cart vanished: the run before had it."]);
});

test("a label that came and went before is not missed", () => {
  expect(texts(run("a"), [run("a", "b"), run("a"), run("a")])).toEqual([]);
});

test("a label that no run had before is new", () => {
  expect(texts(run("a", "b"), [run("a"), run("a")])).toEqual(["b is new: no run before had it."]);
});

test("a first run has nothing new", () => {
  expect(runFindings(run("a"), [])).toEqual([]);
});

test("where only the busiest labels are kept, nothing is said to be gone", () => {
  expect(runFindings(run("a", "other (7 labels)"), [run("a", "b")])).toEqual([]);
  expect(runFindings(run("a", "c"), [run("a", "b", "other (7 labels)")])).toEqual([]);
});

test("twenty labels are named and the others counted", () => {
  const many = Array.from({ length: 52 }, (_, k) => `GET /${k}`);
  const found = shortened(runFindings(run("a"), [run("a", ...many)]));
  expect(found).toHaveLength(21);
  expect(found.at(-1)).toEqual({ kind: "label-missing", label: "", text: "32 more labels vanished." });
});

test("a run without requests, or without any figure, holds nothing", () => {
  const nothing = [{ kind: "no-data", label: "", text: "The run holds no requests." }];
  expect(runFindings({ whole: { ...noFigures, requests: 0 }, labels: [] }, pastRuns(4))).toEqual(nothing);
  expect(runFindings({ whole: noFigures, labels: [] }, [])).toEqual(nothing);
});
