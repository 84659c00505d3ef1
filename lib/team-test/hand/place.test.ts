import fc from "fast-check";
import { expect, test } from "vitest";
import {
  firstOpen,
  nextOpen,
  type Place,
  placeAfter,
  placeBefore,
  placeOfDigits,
  placeText,
  readPlace,
} from "./place.ts";

const ids = ["a", "b", "c", "d"];

test("one begins at the first question without an answer, and at the list when all have one", () => {
  expect(firstOpen(ids, new Set())).toBe(0);
  expect(firstOpen(ids, new Set(["a", "c"]))).toBe(1);
  expect(firstOpen(ids, new Set(ids))).toBe("all");
});

test("an answer leads to the next open question, and after the last to the list", () => {
  expect(nextOpen(ids, new Set(["a"]), 0)).toBe(1);
  // Who went back to the first to change it goes on where they were.
  expect(nextOpen(ids, new Set(["a", "b", "c"]), 0)).toBe(3);
  expect(nextOpen(ids, new Set(["a", "b", "d"]), 3)).toBe("all");
});

test("forward and back are in order and end at the list and at the first question", () => {
  expect([0, 2, 3, "all"].map((place) => placeAfter(place as Place, 4))).toEqual([1, 3, "all", "all"]);
  expect([0, 1, "all"].map((place) => placeBefore(place as Place, 4))).toEqual([null, 0, 3]);
});

test("answering each question that comes up answers all of them, whichever had answers before", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...ids)), (before) => {
      const answered = new Set(before);
      let place = firstOpen(ids, answered);
      for (let step = 0; place !== "all" && step < ids.length; step += 1) {
        answered.add(ids[place] ?? "");
        place = nextOpen(ids, answered, place);
      }
      expect(place).toBe("all");
      expect(answered.size).toBe(ids.length);
    }),
  );
});

test("a place is read as it was kept, if the round has it", () => {
  fc.assert(
    fc.property(fc.oneof(fc.nat(39), fc.constant("all" as const)), fc.integer({ min: 1, max: 40 }), (place, count) => {
      expect(readPlace(placeText(place), count)).toBe(place === "all" || place < count ? place : null);
    }),
  );
  for (const text of [null, "", "0", "-1", "1.5", "x", "11", "1e1"]) expect(readPlace(text, 10)).toBeNull();
});

test("digits lead to a question, two of them to one past the ninth, and zero to the list", () => {
  expect(placeOfDigits("", "3", 10)).toEqual({ typed: "3", place: 2 });
  expect(placeOfDigits("1", "0", 10)).toEqual({ typed: "10", place: 9 });
  expect(placeOfDigits("1", "2", 10)).toEqual({ typed: "2", place: 1 });
  expect(placeOfDigits("1", "2", 12)).toEqual({ typed: "12", place: 11 });
  expect(placeOfDigits("", "0", 10)).toEqual({ typed: "0", place: "all" });
  expect(placeOfDigits("0", "4", 10)).toEqual({ typed: "4", place: 3 });
  expect(placeOfDigits("", "7", 4)).toEqual({ typed: "7", place: null });
});
