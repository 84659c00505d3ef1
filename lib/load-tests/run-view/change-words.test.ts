import { expect, test } from "vitest";
import { changeSizeText, compareAddress, confidenceText, openRegressionsText } from "./change-words.ts";

test.each([
  ["p95Ms", [12.2, 9.4, 14.1], "12 % slower (9–14 %)"],
  ["p95Ms", [-8.24, -10, -6.1], "8.2 % faster (6.1–10.0 %)"],
  ["throughputRps", [-25, -30, -21], "25 % less (21–30 %)"],
  ["errorRate", [4.9, 4.2, 5.6], "4.9 points more errors (4.2–5.6)"],
  ["p95Ms", [3, -1, 7], "3.0 % slower (−1.0 to 7.0 %)"],
] as const)("%s that changed by %j reads %s", (metric, [change, changeLow, changeHigh], text) => {
  expect(changeSizeText({ metric, change, changeLow, changeHigh })).toBe(text);
});

test("how sure a change is, is a word", () => {
  expect([1e-6, 5e-4, 0.005, 0.2].map(confidenceText)).toEqual(["almost certain", "very sure", "sure", "likely"]);
});

test("one is counted in words", () => {
  expect(openRegressionsText(new Map())).toBe("");
  expect(openRegressionsText(new Map([["a", 1]]))).toBe("One open regression.");
  expect(openRegressionsText(new Map(Object.entries({ a: 1, b: 2 })))).toBe("3 open regressions.");
});

test.each([
  ["https://github.com/acme/shop.git", "https://github.com/acme/shop/compare/a1...b2"],
  ["https://gitlab.acme.example/web/shop/", "https://gitlab.acme.example/web/shop/-/compare/a1...b2"],
  ["https://bitbucket.org/acme/shop", "https://bitbucket.org/acme/shop/branches/compare/b2..a1"],
  ["git@github.com:acme/shop.git", null],
  ["https://code.acme.example/shop", null],
])("the revisions in %s are compared at %s", (repository, address) => {
  expect(compareAddress([repository], "a1", "b2")).toBe(address);
});

test("nothing is compared with itself, or with a revision that nobody told", () => {
  expect(compareAddress(["https://github.com/acme/shop"], "a1", "a1")).toBeNull();
  expect(compareAddress(["https://github.com/acme/shop"], "", "a1")).toBeNull();
});
