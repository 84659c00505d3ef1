import { expect, test } from "vitest";
import { changesOf } from "./changes-of.ts";

test("only what is different is told, from and to", () => {
  const before = { id: "1", name: "Shop", tags: ["a", "b"], note: null, isOpen: true };
  expect(changesOf(before, { name: "Store", tags: ["a", "b"], note: "new", isOpen: false })).toEqual({
    name: ["Shop", "Store"],
    note: ["", "new"],
    isOpen: ["true", "false"],
  });
});

test("long text is cut", () => {
  const { text } = changesOf({ text: "" }, { text: "x".repeat(2000) });
  expect(text?.[1]).toHaveLength(120);
  expect(text?.[1]).toMatch(/x…$/);
});
