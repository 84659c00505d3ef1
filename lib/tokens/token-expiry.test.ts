import { describe, expect, test } from "vitest";
import { expiryOf, tokenState } from "./token-expiry.ts";

const now = new Date("2026-11-20T10:00:00Z");

describe("a new token", () => {
  test("ends so many days from now", () => {
    expect(expiryOf({ expiresIn: "90", expiresOn: "" }, now)).toEqual({
      ok: true,
      value: new Date("2027-02-18T10:00:00Z"),
    });
  });

  test("works to the end of the day that was chosen", () => {
    expect(expiryOf({ expiresIn: "date", expiresOn: "2026-11-20" }, now)).toEqual({
      ok: true,
      value: new Date("2026-11-20T23:59:59.999Z"),
    });
  });

  test.each([
    ["", "Choose a day"],
    ["2026-02-31", "Choose a day"],
    ["2026-13-01", "Choose a day"],
    ["tomorrow", "Choose a day"],
    ["2026-11-19", "is over"],
    ["2028-11-20", "two years"],
    ["9999-12-31", "two years"],
  ])("does not end on “%s”", (expiresOn, message) => {
    expect(expiryOf({ expiresIn: "date", expiresOn }, now)).toMatchObject({
      ok: false,
      errors: [{ path: "expiresOn", message: expect.stringContaining(message) }],
    });
  });
});

test.each([
  ["2027-11-20T10:00:00Z", null, "works"],
  ["2026-12-04T10:00:00Z", null, "expires-soon"],
  ["2026-11-20T10:00:00Z", null, "expired"],
  ["2026-11-19T10:00:00Z", "2026-11-18T10:00:00Z", "revoked"],
])("a token to %s, revoked at %s, is told as: %s", (expiresAt, revokedAt, state) => {
  expect(tokenState({ expiresAt: new Date(expiresAt), revokedAt: revokedAt ? new Date(revokedAt) : null }, now)).toBe(
    state,
  );
});
