import { expect, test } from "vitest";
import { moveSchema, newTacticSchema } from "./move-schema.ts";

const move = { slug: "caching", from: "considering", to: "practising", reason: "So." };
const paths = (schema: typeof moveSchema | typeof newTacticSchema, input: object) =>
  schema.safeParse(input).error?.issues.map(({ path }) => path.join(".")) ?? [];

test.each([
  ["without a day", {}, []],
  ["with a day", { on: "2026-11-20" }, []],
  ["on a day that there is not", { on: "2026-02-30" }, ["on"]],
  ["on a day of the year 0", { on: "0000-01-01" }, ["on"]],
  ["on a moment", { on: "2026-11-20T10:00:00Z" }, ["on"]],
  ["on a day with a minus", { on: "-002026-11-20" }, ["on"]],
  ["with an end of the year 0", { endsOn: "0000-12-31" }, ["endsOn"]],
  ["with an end in another century", { endsOn: "1999-12-31" }, ["endsOn"]],
  ["to no place", { to: "" }, ["to"]],
  ["with a reason too long to be read", { reason: "x".repeat(2_001) }, ["reason"]],
])("a move %s", (_, change, wrong) => {
  expect(paths(moveSchema, { ...move, ...change })).toEqual(wrong);
});

test("a day that is left empty is none", () => {
  expect(moveSchema.parse({ ...move, on: "", reviewOn: "", endsOn: "" })).toMatchObject({
    on: null,
    reviewOn: null,
    endsOn: null,
  });
});

test("words in which nothing can be seen are none, and an emoji is seen", () => {
  const typed = { ...move, reason: "\u200b", hypothesis: "\u3164 \u2800" };
  expect(moveSchema.parse(typed)).toMatchObject({ reason: "", hypothesis: "" });
  expect(moveSchema.parse({ ...move, reason: "\ud83d\udc4d" })).toMatchObject({ reason: "\ud83d\udc4d" });
  const added = newTacticSchema.parse({ name: "Caching", sector: "design", why: "\u200b" });
  expect(added).toMatchObject({ why: "" });
});

test.each([
  ["", ["name"]],
  ["   ", ["name"]],
  ["x".repeat(101), ["name"]],
  ["\u200bCaching", ["name"]],
  ["Caching", []],
])("a new tactic called “%s”", (name, wrong) => {
  expect(paths(newTacticSchema, { name, sector: "design" })).toEqual(wrong);
});
