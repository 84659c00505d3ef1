import { expect, test } from "vitest";
import { reportBug } from "./report-bug.ts";

test("a lost database is told apart from a fault, so that callers come again", async () => {
  const away = reportBug(new Error("Connection terminated unexpectedly"));
  expect([away.status, away.headers.get("retry-after")]).toEqual([503, "5"]);
  expect((await away.json()).detail).toContain("does not answer at the moment");
  const fault = reportBug(new Error("a secret in a message"));
  expect([fault.status, fault.headers.get("retry-after")]).toEqual([500, null]);
  expect(await fault.text()).not.toContain("secret");
});
