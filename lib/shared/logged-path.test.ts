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
