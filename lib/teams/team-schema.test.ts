import { expect, test } from "vitest";
import { teamSchema } from "./team-schema.ts";

const team = { name: "Checkout team", slug: "checkout", visibility: "open" };

test("names are trimmed, and a team is open unless it says otherwise", () => {
  expect(teamSchema.parse({ name: "  Checkout ", slug: " checkout " })).toEqual({ ...team, name: "Checkout" });
});

test.each([
  ["name", ""],
  ["name", "n".repeat(81)],
  ["slug", "Checkout"],
  ["slug", "-checkout"],
  ["slug", "check--out"],
  ["slug", "check/out"],
  ["slug", "s".repeat(61)],
  ["visibility", "secret"],
])("a %s of %j is refused at its field", (path, value) => {
  expect(teamSchema.safeParse({ ...team, [path]: value }).error?.issues[0]?.path).toEqual([path]);
});
