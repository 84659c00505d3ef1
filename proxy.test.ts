import { NextRequest } from "next/server";
import { describe, expect, test } from "vitest";
import { pathHeader } from "#lib/auth/path-header.ts";
import { config, proxy } from "./proxy.ts";

const session = { cookie: "headroom.session=x" };
const send = (path: string, headers: Record<string, string> = session, method = "GET") =>
  proxy(new NextRequest(`http://headroom.example${path}`, { headers, method }));

describe("proxy", () => {
  test("gives every page a policy with a nonce of its own", () => {
    const policies = [send("/teams/shop"), send("/teams/shop")].map((page) =>
      page.headers.get("content-security-policy"),
    );
    expect(policies[0]).toMatch(/script-src 'nonce-[\w+/=]{22,}' 'strict-dynamic';/);
    expect(policies[0]).toContain("frame-ancestors 'none'");
    expect(policies[0]).not.toContain("unsafe-eval");
    expect(policies[0]?.replace("style-src-attr 'unsafe-inline'", "")).not.toContain("unsafe-inline");
    expect(policies[0]).not.toBe(policies[1]);
  });

  test("hands Next the same policy with the request", () => {
    const page = send("/teams/shop");
    const policy = page.headers.get("content-security-policy");
    expect(page.headers.get("x-middleware-request-content-security-policy")).toBe(policy);
  });

  test("tells pages their own path, whatever the browser says", () => {
    const page = send("/teams/shop?metric=p95Ms", { ...session, [pathHeader]: "/elsewhere" });
    expect(page.headers.get(`x-middleware-request-${pathHeader}`)).toBe("/teams/shop?metric=p95Ms");
  });

  test("keeps private pages out of caches", () => {
    const { headers } = send("/teams/shop");
    expect(headers.get("cache-control")).toBe("private, no-store");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("same-origin");
  });

  test.each([
    ["/", "/sign-in"],
    ["/teams/shop?metric=p95Ms", "/sign-in?next=%2Fteams%2Fshop%3Fmetric%3Dp95Ms"],
  ])("leads from %s to signing in when there is no session cookie", (path, to) => {
    const response = send(path, {});
    expect(response.status).toBe(307);
    expect(new URL(response.headers.get("location") ?? "").href).toBe(`http://headroom.example${to}`);
  });

  test.each(["/sign-in", "/setup?token=x", "/share/abc", "/r", "/r/7KQ4M2XD"])("lets anybody see %s", (path) => {
    expect(send(path, {}).status).toBe(200);
  });

  test.each(["/teams/%FF", "/teams/shop/load-tests/%u0000", "/%ED%A0%80"])("refuses %s, which is no text", (path) => {
    expect(send(path).status).toBe(400);
  });

  test("lets a form reach its action when the session has ended", () => {
    expect(send("/teams/shop/settings", {}, "POST").status).toBe(200);
  });
});

describe("the matcher", () => {
  const [pattern = ""] = config.matcher;
  const matches = (path: string) => new RegExp(`^${pattern}$`).test(path);

  test.each([
    "/",
    "/sign-in",
    "/teams/shop",
    "/teams/api",
    "/metrics-of-mine",
    "/r",
    "/r/7KQ4M2XD",
    "/r/7KQ4M2XD/events/more",
    "/teams/shop/events",
    "/teams/shop/team-test/rounds/6",
    "/teams/shop/stories/CHK-1",
    "/teams/shop/stories/CHK-1/evidence",
    "/report/abc",
  ])("covers %s", (path) => {
    expect(matches(path)).toBe(true);
  });

  test.each([
    "/api/v1/runs",
    "/api/auth/session",
    "/metrics",
    "/_next/static/a.js",
    "/cli/headroom.mjs",
    "/r/7KQ4M2XD/events",
    "/teams/shop/team-test/rounds/6/events",
    "/teams/shop/stories/uploads",
    "/teams/shop/stories/uploads/01a1fae5-6556-70bd-8b25-088411592bd6",
    "/teams/shop/stories/CHK-1/evidence/01a1fae5-6556-70bd-8b25-088411592bd6",
  ])("leaves out %s", (path) => {
    expect(matches(path)).toBe(false);
  });
});
