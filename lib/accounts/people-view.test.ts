import fc from "fast-check";
import { expect, test } from "vitest";
import { peopleHref, peopleViewOf, peopleViews } from "./people-view.ts";

const everybody = { search: "", show: "all", after: null };
const id = "0192f0c4-7a51-7d3e-9f6e-2b1c3d4e5f60";

test.each([
  [{}, everybody],
  [
    { q: "  ada ", show: "admins", after: id },
    { search: "ada", show: "admins", after: id },
  ],
  [{ q: ["a", "b"], show: "owners", after: "' or true --" }, everybody],
  [{ q: "a\0b" }, { ...everybody, search: "ab" }],
  [{ q: "x".repeat(999) }, { ...everybody, search: "x".repeat(100) }],
])("the address %j shows %j", (asked, view) => {
  expect(peopleViewOf(asked)).toEqual(view);
});

test("a view that stands in an address is read back as it was", () => {
  const view = fc.record({
    search: fc.string({ maxLength: 100 }).map((text) => text.replaceAll("\0", "").trim()),
    show: fc.constantFrom(...peopleViews),
    after: fc.option(fc.constant(id)),
  });
  fc.assert(
    fc.property(view, (one) => {
      const asked = Object.fromEntries(new URL(peopleHref(one), "http://headroom.example").searchParams);
      expect(peopleViewOf(asked)).toEqual(one);
    }),
  );
});
