import { expect, test } from "vitest";
import { peopleSentence } from "./people-sentence.ts";
import type { Role } from "./role.ts";

test.each<[Role[], string]>([
  [[], "Nobody is in Checkout yet."],
  [["lead"], "One person is in Checkout, a lead."],
  [["lead", "viewer", "viewer"], "3 people are in Checkout: 1 lead and 2 viewers."],
  [["viewer", "lead", "member", "lead"], "4 people are in Checkout: 2 leads, 1 member and 1 viewer."],
])("%j: %s", (roles, sentence) => {
  expect(
    peopleSentence(
      "Checkout",
      roles.map((role) => ({ role })),
    ),
  ).toBe(sentence);
});
