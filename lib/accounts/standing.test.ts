import fc from "fast-check";
import { expect, test } from "vitest";
import { standingAfter, standingChanges, standingProblem } from "./standing.ts";

const onlyAdmin = { name: "Ada", standing: { isAdmin: true, isActive: true }, otherAdmins: 0 };

test.each(["unmake-admin", "deactivate"] as const)(
  "the only admin stays one: %s is refused with a reason",
  (change) => {
    expect(standingProblem({ ...onlyAdmin, change, isSelf: true })).toMatch(/^You are the only admin\./);
    expect(standingProblem({ ...onlyAdmin, change, isSelf: false })).toMatch(/^Ada is the only admin\./);
    expect(standingProblem({ ...onlyAdmin, change, isSelf: true, otherAdmins: 1 })).toBeNull();
  },
);

test("somebody who is deactivated is not made an admin", () => {
  const standing = { isAdmin: false, isActive: false };
  expect(standingProblem({ ...onlyAdmin, change: "make-admin", isSelf: false, standing })).toMatch(/deactivated/);
});

test("whatever is changed in whatever order, an active admin is left", () => {
  const step = fc.record({ who: fc.nat(3), change: fc.constantFrom(...standingChanges) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const people = [true, false, false, true].map((isAdmin) => ({ isAdmin, isActive: true }));
      for (const { who, change } of steps) {
        const standing = people[who] ?? { isAdmin: false, isActive: false };
        const otherAdmins = people.filter((one, at) => at !== who && one.isAdmin && one.isActive).length;
        if (standingProblem({ change, name: "", isSelf: false, standing, otherAdmins })) continue;
        people[who] = standingAfter(change, standing);
      }
      expect(people.some(({ isAdmin, isActive }) => isAdmin && isActive)).toBe(true);
    }),
  );
});
