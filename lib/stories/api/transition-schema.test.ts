import { expect, test } from "vitest";
import { transitionSchema } from "./transition-schema.ts";

test("a lesson whose title lacks is refused, as nothing of it would be kept; an empty one is none", () => {
  const problems = (lesson: object) =>
    transitionSchema.safeParse({ to: "closed", lesson }).error?.issues.map(({ path }) => path.join(".")) ?? [];
  expect(problems({ title: " ", text: "It was the pool." })).toEqual(["lesson.title"]);
  expect(problems({ title: "Use a pooler", text: "It was the pool." })).toEqual([]);
  expect(problems({ title: "" })).toEqual([]);
});
