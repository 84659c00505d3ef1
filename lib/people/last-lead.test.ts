import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leavesNoLead } from "./last-lead.ts";
import { roles } from "./role.ts";

const ada = { userId: "ada", role: "lead", isDeactivated: false } as const;
const bob = { userId: "bob", role: "lead", isDeactivated: false } as const;
const gone = { userId: "gone", role: "lead", isDeactivated: true } as const;
const eve = { userId: "eve", role: "viewer", isDeactivated: false } as const;

describe("a team is left without a lead", () => {
  test.each([
    ["when its only lead becomes a member", [ada, eve], "ada", "member", true],
    ["when its only lead is removed", [ada, eve], "ada", null, true],
    ["when the other lead's account is deactivated", [ada, gone], "ada", null, true],
    ["not when another lead remains", [ada, bob], "ada", null, false],
    ["not when the only lead stays one", [ada], "ada", "lead", false],
    ["not when somebody else goes", [ada, eve], "eve", null, false],
    ["not when a deactivated lead goes", [ada, gone], "gone", null, false],
    ["not when it had none before", [gone, eve], "gone", null, false],
    ["not by somebody who is not in it", [ada], "nobody", null, false],
  ] as const)("%s", (_when, members, userId, becomes, expected) => {
    expect(leavesNoLead(members, userId, becomes)).toBe(expected);
  });
});

test("whatever is done in whatever order, a team that began with a lead has one", () => {
  const step = fc.record({ userId: fc.constantFrom("ada", "bob", "eve"), becomes: fc.constantFrom(...roles, null) });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      let team = [ada, bob, eve] as { userId: string; role: (typeof roles)[number]; isDeactivated: boolean }[];
      for (const { userId, becomes } of steps) {
        if (leavesNoLead(team, userId, becomes)) continue;
        team = team.flatMap((one) => (one.userId !== userId ? [one] : becomes ? [{ ...one, role: becomes }] : []));
      }
      return team.some(({ role }) => role === "lead");
    }),
  );
});
