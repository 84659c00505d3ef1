/** The cookie in which a browser keeps the tests whose offer of objectives was put away. */
export const dismissedOffersCookie = "headroom-offers";

/** A cookie holds 4 kB. */
const mostKept = 50;

/** Whether the offer for this test was put away in this browser. */
export function isOfferDismissed(cookie: string | undefined, testId: string): boolean {
  return testIdsOf(cookie).includes(testId);
}

/** The cookie's value with this test too; the oldest gives way. */
export function withDismissed(cookie: string | undefined, testId: string): string {
  return [...testIdsOf(cookie).filter((id) => id !== testId), testId].slice(-mostKept).join(".");
}

function testIdsOf(cookie: string | undefined): string[] {
  return cookie ? cookie.split(".") : [];
}
