import { expect, test } from "vitest";
import { nextInWalk } from "./walk.ts";

const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false, altKey: false });
const slugs = ["a", "b", "c"];

test.each([
  ["ArrowDown", "a", "b"],
  ["ArrowRight", "b", "c"],
  ["ArrowDown", "c", null],
  ["ArrowUp", "b", "a"],
  ["ArrowLeft", "a", null],
  ["Home", "c", "a"],
  ["End", "a", "c"],
  ["ArrowDown", null, "a"],
  ["x", "a", null],
])("%s leads from %s to %s", (key, from, to) => {
  expect(nextInWalk(press(key), slugs, from)).toBe(to);
});

test("with Ctrl the arrows are the browser's", () => {
  expect(nextInWalk(press("ArrowDown", true), slugs, "a")).toBeNull();
});
