import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { markdownText } from "#lib/shared/markdown-text.ts";
import { failedRunExample, runExample } from "../runs/run-example.ts";
import { verdictJunit } from "./verdict-junit.ts";
import { verdictMarkdown } from "./verdict-markdown.ts";
import type { ToldVerdict } from "./verdict-rows.ts";

const objective = { metric: "p95Ms", comparator: "<=", target: 300, actual: 412, status: "fail" } as const;

function judged(verdict: Partial<ToldVerdict>) {
  if (!runExample.verdict) throw new Error("the example is judged");
  return { ...runExample, verdict: { ...runExample.verdict, ...verdict } };
}

/** Names of the cases with how they end, read by a strict parser. */
function casesOf(xml: string): [name: string, end: string][] {
  const cases: [string, string][] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (name === "testcase") cases.push([String(attributes.name), "held"]);
    const last = cases.at(-1);
    if (last && ["failure", "error", "skipped"].includes(name)) last[1] = `${name}: ${attributes.message}`;
  });
  parser.write(xml).close();
  return cases;
}

describe("the verdict as JUnit XML", () => {
  test("has a case for the verdict, each objective and each compared figure", () => {
    expect(casesOf(verdictJunit(runExample))).toEqual([
      ["verdict", "failure: p95 got 29–50 % slower than the last 10 runs and broke its objective."],
      ["p95 at most 400 ms", "failure: 432 ms"],
      ["p95 is no worse", "failure: +39 % (95 % interval +29 to +50 %), 311 ms before"],
    ]);
  });

  test("lets a warning pass unless warnings are to break the pipeline", () => {
    const run = judged({
      status: "warning",
      objectives: [{ ...objective, label: "", status: "warning" }],
      baselines: [],
    });
    expect(casesOf(verdictJunit(run)).map(([, end]) => end.split(":")[0])).toEqual(["held", "held"]);
    const ends = casesOf(verdictJunit(run, { warningsFail: true })).map(([, end]) => end.split(":")[0]);
    expect(ends).toEqual(["failure", "failure"]);
  });

  test("skips what could not be told, and never holds it", () => {
    const run = judged({
      status: "no baseline",
      objectives: [
        { ...objective, label: "GET /old", status: "missing", actual: null },
        { ...objective, label: "", status: "unknown", actual: null },
      ],
      baselines: [],
    });
    const ends = casesOf(verdictJunit(run)).map(([, end]) => end.split(":")[0]);
    expect(ends).toEqual(["skipped", "failure", "skipped"]);
  });

  test("is an error for files that could not be read", () => {
    expect(casesOf(verdictJunit(failedRunExample))).toEqual([["verdict", `error: ${failedRunExample.error?.message}`]]);
  });

  test("is well-formed whatever labels hold", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (label) => {
        const xml = verdictJunit(judged({ sentence: label, objectives: [{ ...objective, label }] }));
        expect(casesOf(xml)).toHaveLength(3);
      }),
    );
  });
});

describe("the verdict as Markdown", () => {
  test("says the sentence first, then objectives, figures and what was tested", () => {
    expect(verdictMarkdown(runExample).split("\n")).toEqual([
      "<!-- headroom:checkout -->",
      "",
      `### ✗ checkout [run 30](${runExample.url}): fail`,
      "",
      "**p95 got 29–50 % slower than the last 10 runs and broke its objective.** It is 432 ms, 311 before. It shows most in POST /cart/items and GET /cart.",
      "",
      "| Objective | This run |  |",
      "| --- | --- | --- |",
      "| p95 at most 400 ms | 432 ms | fail |",
      "",
      "| Compared with 2 runs | Change | 95 % interval | Before |  |",
      "| --- | --- | --- | --- | --- |",
      "| p95 | +39 % | +29 to +50 % | 311 ms | ✗ worse |",
      "",
      "- 1 line could not be read.",
      "",
      "10,937 requests · 0.66 % errors · in staging · main · 2.14.0 · 4f1c2ab",
      "",
    ]);
  });

  test("shows ten rows of a table and says how many more there are, what broke first", () => {
    const held = Array.from({ length: 20 }, (_, k) => ({ ...objective, label: `GET /${k}`, status: "pass" as const }));
    const text = verdictMarkdown(judged({ objectives: [...held, { ...objective, label: "GET /slow" }] }));
    expect(text.indexOf("GET /slow")).toBeLessThan(text.indexOf("GET /0 "));
    expect(text).toContain("| and 11 more |  |  |");
  });

  test("tells of files that could not be read", () => {
    expect(verdictMarkdown(failedRunExample)).toContain("could not be read\n\nThis is a PNG picture");
  });

  test.each([
    ["a | b", "a \\| b"],
    ["**bold** _it_ `code`", "\\*\\*bold\\*\\* \\_it\\_ \\`code\\`"],
    ["<img src=x onerror=alert(1)>", "&#60;img src=x onerror=alert(1)&#62;"],
    ["@everyone see #12", "&#64;everyone see &#35;12"],
    ["[click](https://evil.example)", "\\[click\\](https&#58;//evil.example)"],
    ["www.evil.example", "www&#46;evil.example"],
    ["two\nlines", "two lines"],
    ["\u001b[31mred \u202etxt.exe", "\\[31mred txt.exe"],
  ])("keeps %j the text it is", (label, written) => {
    expect(markdownText(label)).toBe(written);
  });
});
