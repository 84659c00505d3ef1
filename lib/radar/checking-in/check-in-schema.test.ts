import { expect, test } from "vitest";
import { moveAsProposedSchema } from "./check-in-schema.ts";

const id = "01975d3c-0000-7000-8000-000000000000";
const given = { roundId: id, tacticId: id, from: "trying" };

test.each([
  ["Nobody does.", []],
  ["", ["Say why it moves."]],
  ["\u200b", ["Say why it moves."]],
  ["x".repeat(2_001), ["Use at most 2,000 characters."]],
])("a move that a check-in proposes, with the reason “%s”", (reason, messages) => {
  const { error } = moveAsProposedSchema.safeParse({ ...given, reason });
  expect(error?.issues.map(({ message }) => message) ?? []).toEqual(messages);
});
