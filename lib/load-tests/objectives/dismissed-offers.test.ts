import { expect, test } from "vitest";
import { isOfferDismissed, withDismissed } from "./dismissed-offers.ts";

const ids = Array.from({ length: 80 }, (_, k) => `0199-${k}`);

test("an offer that was put away stays away, others do not", () => {
  const cookie = withDismissed(undefined, "a");
  expect(isOfferDismissed(cookie, "a")).toBe(true);
  expect(isOfferDismissed(cookie, "b")).toBe(false);
  expect(isOfferDismissed(undefined, "a")).toBe(false);
});

test("the cookie names each test once and stays small", () => {
  const cookie = [...ids, ...ids].reduce<string | undefined>(withDismissed, undefined);
  expect(cookie?.split(".")).toEqual(ids.slice(-50));
});
