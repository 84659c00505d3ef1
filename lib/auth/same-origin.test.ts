import { describe, expect, test } from "vitest";
import { isSameOrigin } from "#lib/auth/same-origin.ts";

const own = "https://headroom.example";
const host = "headroom.example";

type Sent = { origin?: string; "sec-fetch-site"?: string; host?: string };

describe("isSameOrigin", () => {
  test.each<[string, Sent, boolean]>([
    ["GET", { "sec-fetch-site": "same-origin" }, true],
    ["GET", { "sec-fetch-site": "none" }, true],
    ["GET", {}, true],
    ["GET", { "sec-fetch-site": "cross-site" }, false],
    ["GET", { "sec-fetch-site": "same-site" }, false],
    ["GET", { origin: "https://evil.example" }, false],
    ["POST", { origin: own, "sec-fetch-site": "same-origin" }, true],
    ["POST", { origin: own }, true],
    ["POST", { origin: "http://10.0.0.5:3000", host: "10.0.0.5:3000" }, true],
    ["POST", { origin: own, host: "web-1:3000" }, true],
    ["POST", {}, false],
    ["POST", { "sec-fetch-site": "same-origin" }, false],
    ["POST", { "sec-fetch-site": "none" }, false],
    ["POST", { origin: "null" }, false],
    ["POST", { origin: "null", "sec-fetch-site": "same-origin" }, false],
    ["POST", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }, false],
    ["POST", { origin: "https://evil.example", "sec-fetch-site": "same-origin" }, false],
    ["POST", { origin: `https://${host}.evil.example` }, false],
    ["POST", { origin: own, "sec-fetch-site": "cross-site" }, false],
    ["DELETE", { origin: "not an origin" }, false],
  ])("says of %s with %j: %s", (method, sent, expected) => {
    expect(isSameOrigin(method, new Headers({ host, ...sent }), own)).toBe(expected);
  });
});
