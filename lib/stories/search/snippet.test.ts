import fc from "fast-check";
import { expect, test } from "vitest";
import { searchWords, tsqueryOf } from "./search-words.ts";
import { snippetOf, wordsIn } from "./snippet.ts";

const said = (text: string, typed: string) =>
  snippetOf(text, searchWords(typed))
    ?.map(({ text: part, isFound }) => (isFound ? `[${part}]` : part))
    .join("");

test.each([
  ["Baskets time out.", "basket", "[Baskets] time out."],
  ["Baskets time out.", "TIME out", "Baskets [time] [out]."],
  ["It is the pool", "po", undefined],
  ["POST /pay/order-2 is slow", "order", "POST /pay/[order]-2 is slow"],
  ["Über\nalle  Maßen", "maßen über", "[Über] alle [Maßen]"],
  ["nothing", "else", undefined],
])("in %o a search for %o shows %o", (text, typed, shown) => {
  expect(said(text, typed)).toBe(shown);
});

test("of a long text it shows a line around what was found", () => {
  const text = `${"before ".repeat(40)}needle ${"after ".repeat(60)}`;
  const line = said(text, "needle") ?? "";
  expect(line).toMatch(/^… (before )+\[needle\] (after )+after …$/);
  expect(line.length).toBeLessThan(260);
});

test("whatever a text holds, the pieces are pieces of it, and what is marked was looked for", () => {
  const anyText = fc
    .array(fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("slow", "pay", " ", "\n")))
    .map((all) => all.join(""));
  fc.assert(
    fc.property(anyText, fc.constantFrom("slow", "pay slow", "sl'ow | !", "🎉", "a".repeat(500)), (text, typed) => {
      const words = searchWords(typed);
      const parts = snippetOf(text, words);
      expect(parts === null).toBe(wordsIn(text, words).size === 0);
      for (const part of parts ?? []) if (part.isFound) expect(wordsIn(part.text, words).size).toBeGreaterThan(0);
    }),
  );
});

test("what is typed is words, never operators", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (typed) => {
      const query = tsqueryOf(searchWords(typed));
      expect(query === "" || /^'[\p{L}\p{M}\p{N}]+'(:\*)?( & '[\p{L}\p{M}\p{N}]+'(:\*)?)*$/u.test(query)).toBe(true);
    }),
  );
});
