import { expect, test } from "vitest";
import { sessionCookieName } from "#lib/auth/session-cookie-name.ts";

test("over https the session's cookie belongs to this host alone", () => {
  expect(sessionCookieName(true)).toBe("__Host-headroom.session");
  expect(sessionCookieName(false)).not.toMatch(/^__/);
});
