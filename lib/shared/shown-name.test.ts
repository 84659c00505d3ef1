import { expect, test } from "vitest";
import { shownName } from "./shown-name.ts";

const name = shownName(20, "Enter your name.");
const messagesOf = (text: string) => name.safeParse(text).error?.issues.map(({ message }) => message) ?? [];

test.each(["Ada Lovelace", "Zoë O'Brien-Łuk", "李小龍", "محمد", "می‌خواهم", "నిర్మల", "🏗️ Shop", "👩‍💻", "C++", "№ 5"])(
  "takes %s as it is",
  (text) => {
    expect(name.parse(text)).toBe(text);
  },
);

test.each([
  "Ada\u202egnp.exe",
  "\u2067Ada",
  "A\u200bda",
  "Ada\nRoot",
  "Ada\u2028Root",
  "A\u0007da",
  "\u001b[2JAda",
  "Ada\ud800",
  "\u3164",
  "A\u00addа",
])("refuses %j, which is not what one sees", (text) => {
  expect(messagesOf(text)).toEqual(["It holds characters that cannot be seen: type it instead of pasting it."]);
});

test.each(["", "  ", "\u200d", "\u0301"])("says of %j that there is no name", (text) => {
  expect(messagesOf(text)).toEqual(["Enter your name."]);
});

test("counts characters", () => {
  expect(messagesOf("a".repeat(21))).toEqual(["At most 20 characters."]);
});
