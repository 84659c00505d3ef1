import { describe, expect, test } from "vitest";
import { openActions, openRoutes } from "#scripts/locks.ts";
import { matrix } from "./matrix.ts";
import { actionName, actionsIn, addressOf, findWaysIn, methodsIn } from "./ways-in.ts";

const found = findWaysIn();

/** How to join: CONTRIBUTING.md, "Who may". */
describe("the access matrix", () => {
  test.each(["pages", "actions", "routes"] as const)("has an entry for all %s that are there", (kind) => {
    const entries = Object.keys(matrix[kind]);
    expect(found[kind].filter((name) => !entries.includes(name))).toEqual([]);
  });

  test.each(["pages", "actions", "routes"] as const)("has no entry for %s that are not there", (kind) => {
    expect(Object.keys(matrix[kind]).filter((name) => !found[kind].includes(name))).toEqual([]);
  });

  test.each(["pages", "actions", "routes"] as const)("can tell %s apart by name", (kind) => {
    expect(found[kind].length).toBeGreaterThan(0);
    expect(found[kind].filter((name, index) => found[kind].indexOf(name) !== index)).toEqual([]);
  });
});

describe("what the access matrix and the locks call open", () => {
  test("are the same actions", () => {
    const unlocked = Object.entries(matrix.actions).filter(([, { isUnlocked }]) => isUnlocked);
    const open = Object.keys(openActions).map((listed) => listed.split("#"));
    expect(unlocked.map(([name]) => name)).toEqual(open.map(([path = "", name = ""]) => actionName(path, name)));
  });

  test("are the same routes", () => {
    const open = Object.entries(matrix.routes).filter(([, { lock }]) => lock === "none");
    expect(new Set(open.map(([name]) => name.split(" ")[1]))).toEqual(new Set(Object.keys(openRoutes).map(addressOf)));
  });
});

describe("finding the ways in", () => {
  test("takes groups out of an address", () => {
    expect(addressOf("app/(signed-in)/page.tsx")).toBe("/");
    expect(addressOf("app/(signed-in)/teams/[teamSlug]/page.tsx")).toBe("/teams/[teamSlug]");
  });

  test("sees methods that are declared and methods that are listed", () => {
    const text =
      "export const GET = apiRoute();\nexport async function PUT() {}\nexport { a as POST, DELETE, other };\n";
    expect(methodsIn(text)).toEqual(["GET", "PUT", "POST", "DELETE"]);
  });

  test("sees actions in files of actions only", () => {
    expect(actionsIn(`"use server";\nexport const a = teamAction();\nexport async function b() {}`)).toEqual([
      "a",
      "b",
    ]);
    expect(actionsIn("export const a = 1;")).toEqual([]);
  });
});
