import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ownPath } from "#lib/auth/own-path.ts";

describe("ownPath", () => {
  test.each(["/", "/teams/shop", "/teams/shop/load-tests/1?metric=p95Ms#labels", "/a%2Fb"])("keeps %s", (path) => {
    expect(ownPath(path)).toBe(path);
  });

  test.each([
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/.//evil.example",
    "/a/..//evil.example",
    "/.\\/evil.example",
    "javascript:alert(1)",
    "teams",
    "",
    null,
    undefined,
  ])("turns %j into the fallback", (text) => {
    expect(ownPath(text)).toBe("/");
  });

  test("never leads to another host", () => {
    const part = fc.constantFrom(
      "/",
      "\\",
      ".",
      "..",
      "@",
      ":",
      "evil.example",
      "\t",
      "\n",
      "%2f",
      "?",
      "#",
      "a",
      "http:",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const path = ownPath(`/${parts.join("")}`);
        expect(new URL(path, "https://headroom.example").origin).toBe("https://headroom.example");
      }),
    );
  });
});
