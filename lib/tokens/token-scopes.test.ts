import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { offeredScopes, scopesText, tokenPurposes } from "./token-scopes.ts";

const project = join(import.meta.dirname, "../..");

test("every scope that a route asks for can be given to a token", () => {
  const routes = globSync("app/api/**/route.ts", { cwd: project }).map((path) =>
    readFileSync(join(project, path), "utf8"),
  );
  const asked = routes.flatMap((text) =>
    [...text.matchAll(/(apiRoute|instanceRoute)\(\s*\{\s*scope: "([^"]+)"/g)].map(([, lock, scope]) => [lock, scope]),
  );
  expect(asked.length).toBeGreaterThan(3);
  const offered = (lock?: string) => offeredScopes[lock === "apiRoute" ? "team" : "instance"].map(([scope]) => scope);
  expect(asked.filter(([lock, scope]) => !offered(lock).some((one) => one === scope))).toEqual([]);
});

test("a purpose gives no scope that its kind of token may not have", () => {
  for (const kind of ["team", "instance"] as const) {
    const offered = offeredScopes[kind].map(([scope]) => scope);
    for (const { scopes } of tokenPurposes[kind])
      expect(scopes.filter((scope) => !offered.includes(scope))).toEqual([]);
  }
});

test("scopes are told by what they were chosen for, or by their names", () => {
  expect(scopesText(["runs:read", "runs:write"], "team")).toBe("Send results from CI");
  expect(scopesText(["runs:write"], "team")).toBe("runs:write");
  expect(scopesText(["export:read", "runs:read"], "instance")).toBe("export:read, runs:read");
});
