import { expect, test } from "vitest";
import { accountsSentence } from "./accounts-sentence.ts";

test.each([
  [1, 1, 0, "One person can sign in, and runs this Headroom."],
  [1, 1, 1, "One person can sign in, and runs this Headroom; 1 is deactivated."],
  [2, 1, 0, "2 people can sign in, one of them runs this Headroom."],
  [1_003, 3, 12, "1,003 people can sign in, 3 of them run this Headroom; 12 are deactivated."],
])("%i who can sign in, %i admins, %i deactivated", (active, admins, deactivated, sentence) => {
  expect(accountsSentence({ active, admins, deactivated })).toBe(sentence);
});
