import { expect, test } from "vitest";
import { earlierInFamily, familiesOf } from "./set-family.ts";

const own = [
  { id: "copy", basedOn: "team-test" },
  { id: "copy-of-copy", basedOn: "copy" },
  { id: "round-and-round", basedOn: "and-back" },
  { id: "and-back", basedOn: "round-and-round" },
];
const held = (number: number, setId: string) => ({ number, setId, setName: `${setId} then` });

test("a set and its copies are one family, under the name of the first, the newest family first", () => {
  const families = familiesOf([held(1, "team-test"), held(2, "readiness"), held(3, "copy-of-copy")], own);
  expect(families.map(({ id, name, setIds }) => [id, name, [...setIds]])).toEqual([
    ["team-test", "team-test then", ["copy-of-copy", "team-test"]],
    ["readiness", "readiness then", ["readiness"]],
  ]);
});

test("a family whose first set was never asked is called by its newest round, and copies in a circle end", () => {
  expect(familiesOf([held(1, "copy")], own)[0]).toMatchObject({ id: "team-test", name: "copy then" });
  expect(familiesOf([held(1, "and-back")], own)).toHaveLength(1);
});

test("the rounds before one are those of its family, newest first", () => {
  const rounds = [held(1, "team-test"), held(2, "readiness"), held(3, "copy"), held(5, "copy")];
  expect(earlierInFamily(held(4, "copy-of-copy"), rounds, own)).toEqual([3, 1]);
});
