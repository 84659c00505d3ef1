import { expect, test } from "vitest";
import { uploadCommand } from "./upload-command.ts";

const target = { origin: "https://headroom.example", teamSlug: "shop", testSlug: "checkout" };

test("the command names the team and the test, and waits for the verdict", () => {
  expect(uploadCommand(target)).toContain('"https://headroom.example/api/v1/runs?team=shop&test=checkout&wait=600"');
});

test("it names the environment where there is one", () => {
  expect(uploadCommand({ ...target, environmentSlug: "staging" })).toContain(
    "?team=shop&test=checkout&environment=staging&wait=600",
  );
});

test("it makes the test on the way where asked to", () => {
  expect(uploadCommand({ ...target, isCreated: true })).toContain("?team=shop&test=checkout&create=true&wait");
});
