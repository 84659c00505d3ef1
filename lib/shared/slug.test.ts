import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestNames } from "./nearest-names.ts";
import { slugLength, slugOf, slugShape } from "./slug.ts";

describe("slugs", () => {
  it.each([
    ["Checkout, Größe & Co.", "checkout-grosse-co"],
    ["  login  ", "login"],
    ["日本", ""],
    ["--", ""],
  ])("makes %j into %j", (name, slug) => expect(slugOf(name)).toBe(slug));

  it("are empty or well-formed whatever the name, and stay what they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (name) => {
        const slug = slugOf(name);
        expect(slug === "" || (slugShape.test(slug) && slug.length <= slugLength)).toBe(true);
        expect(slugOf(slug)).toBe(slug);
      }),
    );
  });
});

describe("nearest names", () => {
  it("finds the one with a typo first and leaves strangers out", () => {
    expect(nearestNames("chekout", ["search", "checkout", "checkout-spike"])).toEqual(["checkout", "checkout-spike"]);
    expect(nearestNames("xyz", ["search", "checkout"])).toEqual([]);
    expect(nearestNames("a", [])).toEqual([]);
  });
});
