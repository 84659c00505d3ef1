import { expect, test } from "vitest";
import { freeTacticSlug } from "./tactic-slug.ts";

test.each([
  ["Ten minute BUILD", [], "ten-minute-build"],
  ["Caching", ["caching"], "caching-2"],
  ["Caching 遅延", [], "caching-2"],
  ["Caching 遅延", ["caching-2"], "caching-3"],
  ["Import", [], "import-2"],
  ["遅延", [], "tactic"],
])("%s beside %j has the slug %s: none of a page, none of another tactic of the catalogue", (name, taken, slug) => {
  expect(freeTacticSlug(name, new Set(taken))).toBe(slug);
});
