import { expect, test } from "vitest";
import { baseOf, withTheirs } from "./move-base.ts";

const shown = { key: "CHK-1", title: "Baskets", customerImpact: "", effort: null, ownerId: "ada" };

test("a move goes with what was shown of the fields that it writes, and of nothing else", () => {
  expect(baseOf(shown, { fields: { customerImpact: "They wait.", effort: null } })).toEqual({
    customerImpact: "",
    effort: null,
  });
  expect(baseOf(shown, { ownerId: "eve" })).toEqual({ ownerId: "ada" });
  expect(baseOf(shown, { ownerId: null })).toEqual({});
  expect(baseOf({ key: "CHK-1" }, { fields: { title: "Mine" } })).toEqual({});
});

test("what somebody else wrote is what the next try is typed over", () => {
  const clash = { base: "", mine: "They wait.", theirs: "They pay twice.", by: "Eve" };
  const errors = [
    { path: "customerImpact", message: "Eve was first.", clash },
    { path: "title", message: "Give it a title." },
  ];
  expect(withTheirs(shown, errors)).toEqual({ ...shown, customerImpact: "They pay twice." });
});
