import { describe, expect, test } from "vitest";
import { type Permission, permissions, type TokenScope, tokenScopes } from "#lib/auth/actor.ts";
import { permissionOfScope, permissionsOf } from "#lib/auth/permissions.ts";

const read: Permission[] = ["team:read", "stories:file"];
const work: Permission[] = [
  ...read,
  "systems:edit",
  "tests:edit",
  "runs:upload",
  "runs:edit",
  "rounds:run",
  "stories:edit",
  "radar:edit",
];
const inOpenTeam = { isAdmin: false, isOpen: true, isArchived: false };

describe("permissionsOf", () => {
  test.each([
    ["a lead", { ...inOpenTeam, role: "lead" }, permissions],
    ["a member", { ...inOpenTeam, role: "member" }, work],
    ["a viewer", { ...inOpenTeam, role: "viewer" }, read],
    ["a stranger", { ...inOpenTeam, role: null }, read],
    ["a member of a private team", { ...inOpenTeam, isOpen: false, role: "member" }, work],
    ["a stranger to a private team", { ...inOpenTeam, isOpen: false, role: null }, []],
    ["an admin outside a private team", { isAdmin: true, isOpen: false, isArchived: false, role: null }, permissions],
    ["an admin who is a viewer", { ...inOpenTeam, isAdmin: true, role: "viewer" }, permissions],
    [
      "a lead of an archived team",
      { ...inOpenTeam, isArchived: true, role: "lead" },
      ["team:read", "team:edit", "audit:read"],
    ],
    ["a member of an archived team", { ...inOpenTeam, isArchived: true, role: "member" }, ["team:read"]],
    ["a stranger to an archived private team", { ...inOpenTeam, isOpen: false, isArchived: true, role: null }, []],
  ] as const)("lets %s do what they may and no more", (_who, standing, expected) => {
    expect([...permissionsOf(standing)].sort()).toEqual([...expected].sort());
  });

  test("never lets somebody do less for a higher role, for being an admin or for the team being open or not archived", () => {
    const less = standings.flatMap((lower) =>
      standings
        .filter((higher) => isAtLeast(higher, lower) && !permissionsOf(higher).isSupersetOf(permissionsOf(lower)))
        .map((higher) => ({ lower, higher })),
    );
    expect(less).toEqual([]);
  });
});

type Standing = Parameters<typeof permissionsOf>[0];

const ladder = [null, "viewer", "member", "lead"] as const;
const either = [false, true];

/** All that there are. */
const standings: Standing[] = ladder.flatMap((role) =>
  either.flatMap((isAdmin) =>
    either.flatMap((isOpen) => either.map((isArchived) => ({ role, isAdmin, isOpen, isArchived }))),
  ),
);

function isAtLeast(higher: Standing, lower: Standing): boolean {
  return (
    ladder.indexOf(higher.role) >= ladder.indexOf(lower.role) &&
    (higher.isAdmin || !lower.isAdmin) &&
    (higher.isOpen || !lower.isOpen) &&
    (!higher.isArchived || lower.isArchived)
  );
}

describe("permissionOfScope", () => {
  test("never lets a mere reader write", () => {
    const open: TokenScope[] = tokenScopes.filter((scope) => permissionOfScope[scope] === "team:read");
    expect(open.filter((scope) => /write|export|poll/.test(scope))).toEqual([]);
  });
});
