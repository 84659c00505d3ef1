import { globSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loggedPath } from "./logged-path.ts";

test.each([
  ["/teams/checkout/settings?archived", "/teams/checkout/settings"],
  ["/invitation/0a1b2c", "/invitation/…"],
  ["/invitation/0a1b2c/x?y=z", "/invitation/…/x"],
  ["/reset/0a1b2c", "/reset/…"],
  ["/share/0a1b2c", "/share/…"],
  ["/sign-in?next=/invitation/0a1b2c", "/sign-in"],
])("%s is logged as %s", (path, logged) => {
  expect(loggedPath(path)).toBe(logged);
});

test("the secret of no page that takes one is logged", () => {
  const pages = globSync("app/**/[[]token]/page.tsx", { cwd: join(import.meta.dirname, "../..") });
  expect(pages.length).toBeGreaterThan(1);
  const paths = pages.map((page) => page.replace(/^app|\/\([^/]+\)|\/page\.tsx$/g, "").replace("[token]", "0a1b2c"));
  expect(paths.map(loggedPath).filter((path) => path.includes("0a1b2c"))).toEqual([]);
});
