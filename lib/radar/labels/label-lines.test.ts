import fc from "fast-check";
import { expect, test } from "vitest";
import { linesOf, shortenedTo, waysToWrite } from "./label-lines.ts";
import { textWidth } from "./text-width.ts";

test("a short name is written in one line", () => {
  expect(waysToWrite("Caching", 12).map(({ lines }) => lines)).toEqual([["Caching"]]);
});

test("a long name may be broken where its halves are most alike, and is shortened at worst", () => {
  expect(waysToWrite("Performance in the definition of done", 12).map(({ lines }) => lines)).toEqual([
    ["Performance in the", "definition of done"],
    ["Performance…"],
  ]);
});

test("what is shortened fits, and keeps whole letters", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), fc.integer({ min: 30, max: 200 }), (text, room) => {
      const short = shortenedTo(text, 12, room);
      return textWidth(short, 12) <= room && short.isWellFormed() === text.isWellFormed();
    }),
  );
  expect(shortenedTo("🚀🚀🚀🚀🚀🚀🚀🚀", 12, 60)).toBe("🚀🚀…");
});

test("running text breaks between words, and its last line is shortened", () => {
  expect(linesOf("Five tactics in hand. Five moved in since August, one slipped out.", 14, 160, 2)).toEqual([
    "Five tactics in hand.",
    "Five moved in since A…",
  ]);
});
