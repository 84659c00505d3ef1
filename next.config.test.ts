import { expect, test } from "vitest";
import config from "./next.config.ts";

test("every answer forbids guessing its type, and names this site to no other", async () => {
  const rules = (await config.headers?.()) ?? [];
  const everywhere = rules
    .find(({ source }) => source === "/:path*")
    ?.headers.map(({ key, value }) => `${key}: ${value}`);
  expect(everywhere).toEqual(["X-Content-Type-Options: nosniff", "Referrer-Policy: same-origin"]);
});

test("what the proxy leaves out runs no script", async () => {
  const rules = (await config.headers?.()) ?? [];
  const policies = rules.flatMap(({ headers }) => headers).filter(({ key }) => key === "Content-Security-Policy");
  expect(policies.map(({ value }) => value)).toEqual([expect.stringContaining("default-src 'none'")]);
  expect(policies[0]?.value).not.toContain("script-src");
});

test("the API's routes keep their own policies", async () => {
  const rules = (await config.headers?.()) ?? [];
  const sources = rules.filter(({ headers }) => headers.some(({ key }) => key === "Content-Security-Policy"));
  expect(sources.map(({ source }) => source).join()).not.toContain("api");
});
