import { expect, test } from "vitest";
import { isTangled } from "./tangled-markdown.ts";

test.each([
  ["quotations", ">".repeat(9_999)],
  ["lists", `${"- ".repeat(4_990)}a`],
  ["numbered lists in quotations", `${"> 1. ".repeat(6)}a`],
  ["many lists", `${"- ".repeat(9)}a\n`.repeat(240)],
  ["emphasis", `${"*".repeat(4_900)}a${"*".repeat(4_900)}`],
  ["emphasis of two kinds", `${"*_".repeat(2_400)}a${"_*".repeat(2_400)}`],
  ["links", "[a][".repeat(2_499)],
  ["pictures", `${"![".repeat(1_400)}a${"](u)".repeat(1_400)}`],
])("%s in each other are tangled", (_what, text) => {
  expect(isTangled(text)).toBe(true);
});

test.each([
  ["a long list", "1. One **strong** item\n   - with another\n".repeat(100)],
  ["a quotation of a quotation", "> > Twice quoted, **loudly**: `a_b`\n\n---\n\n* * *"],
  ["a table of names", "| user_id | p95_ms |\n".repeat(100)],
])("%s is not", (_what, text) => {
  expect(isTangled(text)).toBe(false);
});
