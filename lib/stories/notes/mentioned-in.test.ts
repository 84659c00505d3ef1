import { expect, test } from "vitest";
import { mentionedIn } from "./mentioned-in.ts";

const id = (digit: number) => `01a1fae5-6556-70bd-8b25-08841159200${digit}`;
const people = [
  { id: id(1), name: "Ann" },
  { id: id(2), name: "Ann Lee" },
  { id: id(3), name: "Łukasz" },
  { id: id(4), name: "Bob" },
  { id: id(5), name: "bob" },
];

test.each([
  ["the longest of names that begin alike", "Ask @Ann Lee about it.", [2]],
  ["a short name before another word", "Ask @Ann about it.", [1]],
  ["a name in any case, at the end", "ask @łukasz", [3]],
  ["both of two people with one name", "@Bob, please", [4, 5]],
  ["a name that was chosen from a list", `Ask @[Whoever she is now](${id(2)}).`, [2]],
  ["a name within a word", "@Anna and @Annex", []],
  ["an address", "Write to bob@bob.example", []],
  ["the id of nobody here", `@[Eve](${id(9)})`, []],
  ["a name twice", "@Ann! @Ann?", [1]],
  ["nobody", "100 % of @ nothing", []],
])("mentioned is %s", (_what, text, digits) => {
  expect(mentionedIn(text, people)).toEqual(digits.map(id));
});

test("a note full of signs looks at each name a few times only, however many people there are", () => {
  let reads = 0;
  const many = Array.from({ length: 1_000 }, (_, index) => ({
    id: `${index}`,
    get name() {
      reads += 1;
      return `Ann ${index}`;
    },
  }));
  expect(mentionedIn("@ann ".repeat(2_000), many)).toEqual([]);
  expect(mentionedIn(`${"@".repeat(9_000)}Ann 7`, many)).toEqual(["7"]);
  expect(reads).toBeLessThan(10_000);
});
