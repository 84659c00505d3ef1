import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseRunSearch, type RunTerm } from "./run-search.ts";

const word = (text: string, number: number | null = null): RunTerm => ({ kind: "word", word: text, number });

describe("a search over runs", () => {
  test.each<[string, RunTerm[]]>([
    ["", []],
    ["   ", []],
    ["#61", [{ kind: "number", number: 61 }]],
    ["61", [word("61", 61)]],
    ["#next", [word("#next")]],
    ["4f2a91c", [word("4f2a91c")]],
    ["1234567890", [word("1234567890")]],
    ["pool  exhausted", [word("pool"), word("exhausted")]],
    ["pool pool", [word("pool")]],
    ["workers=8", [{ kind: "fact", key: "workers", value: "8" }]],
    ["config.workers=8", [{ kind: "fact", key: "workers", value: "8" }]],
    ["tag.job=nightly", [{ kind: "fact", key: "job", value: "nightly" }]],
    ["query=a=b", [{ kind: "fact", key: "query", value: "a=b" }]],
    ["workers=", [{ kind: "fact", key: "workers", value: "" }]],
    ["=8", [word("=8")]],
    ["label:cart", [{ kind: "label", text: "cart" }]],
    ["Label:GET:/cart?id=1", [{ kind: "label", text: "GET:/cart?id=1" }]],
    ["label:", []],
    ["verdict:fail", [{ kind: "verdict", statuses: ["fail"] }]],
    ["verdict:FAIL", [{ kind: "verdict", statuses: ["fail"] }]],
    ["verdict:no", [{ kind: "verdict", statuses: ["no baseline", "not comparable"] }]],
    ["verdict:no-baseline", [{ kind: "verdict", statuses: ["no baseline"] }]],
    ["verdict:bad", [{ kind: "verdict", statuses: [] }]],
    ["verdict:", []],
    ["100%", [word("100%")]],
    ["a_b", [word("a_b")]],
    [`"data`, [word(`"data`)]],
    ["(.*)+$", [word("(.*)+$")]],
    ["\\", [word("\\")]],
  ])("takes %j as what it says", (typed, terms) => {
    expect(parseRunSearch(typed)).toEqual(terms);
  });

  test("takes anything that can be typed, and looks for no more than fits", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (typed) => {
        expect(parseRunSearch(typed).length).toBeLessThanOrEqual(100);
      }),
    );
  });
});
