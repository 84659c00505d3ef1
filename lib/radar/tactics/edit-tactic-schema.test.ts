import { expect, test } from "vitest";
import { editTacticSchema } from "./edit-tactic-schema.ts";

const edit = (changes: object) => editTacticSchema.safeParse({ slug: "caching", base: {}, changes });

test.each([
  ["2026-12-01", []],
  ["2000-01-01", []],
  ["1999-12-31", ["Give a day since 2000."]],
  ["0001-01-01", ["Give a day since 2000."]],
  ["2026-02-30", ["Give a day."]],
])("an experiment that is to end on %s", (endsOn, messages) => {
  expect(edit({ endsOn }).error?.issues.map(({ message }) => message) ?? []).toEqual(messages);
});

test("an end can be taken away, and words in which nothing can be seen are none", () => {
  const changes = { endsOn: "", hypothesis: "\u200b", why: " It pays. " };
  expect(edit(changes).data?.changes).toEqual({ endsOn: null, hypothesis: "", why: "It pays." });
});
