import { expect, test } from "vitest";
import { uploadCommand } from "./upload-command.ts";

const origin = "https://headroom.example";

test("the command names the test and waits for the verdict", () => {
  expect(uploadCommand({ origin, testSlug: "checkout" })).toContain(
    '"https://headroom.example/api/v1/runs?test=checkout&wait=600"',
  );
});

test("it names the environment where there is one", () => {
  expect(uploadCommand({ origin, testSlug: "checkout", environmentSlug: "staging" })).toContain(
    "?test=checkout&environment=staging&wait=600",
  );
});

test("it makes the test on the way where asked to", () => {
  expect(uploadCommand({ origin, testSlug: "checkout", isCreated: true })).toContain("?test=checkout&create=true&wait");
});
