import { expect, test } from "vitest";
import { auditSentence } from "./audit-sentence.ts";

const now = Date.parse("2026-11-20T10:00:00Z");
const at = (text: string) => ({ at: new Date(text), actorKind: "person", actorName: "Ada" });
const plain = { isFiltered: false, isOlder: false, now };

test.each([
  [{ ...plain, newest: null }, "Nothing was done yet."],
  [{ ...plain, newest: null, isFiltered: true }, "Nothing like this was done."],
  [{ ...plain, newest: null, isOlder: true }, "There is nothing older."],
  [{ ...plain, newest: at("2026-11-20T09:57:00Z") }, "Ada was the last to do something, 3 min ago."],
  [
    { ...plain, newest: at("2026-10-02T09:57:00Z"), isFiltered: true },
    "Ada was the last to do something like this, 2 Oct.",
  ],
  [{ ...plain, newest: at("2026-10-02T09:57:00Z"), isOlder: true }, "What was done until 2 Oct."],
])("%#: the page says when", (shown, sentence) => {
  expect(auditSentence(shown)).toBe(sentence);
});
