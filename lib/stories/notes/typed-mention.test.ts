import { describe, expect, test } from "vitest";
import { mentionAt, namedLike, withMention } from "./typed-mention.ts";

const ada = { id: "01a1b2c3-0000-7000-8000-000000000001", name: "Ada Lovelace" };
const other = { id: "01a1b2c3-0000-7000-8000-000000000002", name: "Ada Lovelace" };
const bob = { id: "01a1b2c3-0000-7000-8000-000000000003", name: "Bob" };

describe("a mention that is typed", () => {
  test.each<[string, ReturnType<typeof mentionAt>]>([
    ["@", { at: 0, typed: "" }],
    ["ask @ad", { at: 4, typed: "ad" }],
    ["(@Ada Lov", { at: 1, typed: "Ada Lov" }],
    ["ada@example", null],
    ["@Ada went home ", null],
    ["@Ada\nLov", null],
    ["nothing", null],
  ])("in “%s” is found", (text, found) => {
    expect(mentionAt(text, text.length)).toEqual(found);
  });

  test("offers whose first or last name begins so", () => {
    expect(namedLike([ada, bob], "lov")).toEqual([ada]);
    expect(namedLike([ada, bob], "")).toEqual([ada, bob]);
    expect(namedLike([ada, bob], "x")).toEqual([]);
  });

  test("becomes the name, and goes on behind it", () => {
    const text = "ask @ad about it";
    expect(withMention(text, 7, { at: 4, typed: "ad" }, ada, [ada, bob])).toEqual({
      text: "ask @Ada Lovelace about it",
      caret: 18,
    });
  });

  test("says which of two people with the same name is meant", () => {
    expect(withMention("@", 1, { at: 0, typed: "" }, ada, [ada, other]).text).toBe(`@[Ada Lovelace](${ada.id}) `);
  });
});
