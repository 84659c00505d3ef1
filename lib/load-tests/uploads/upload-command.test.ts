import { expect, test } from "vitest";
import { uploadCommand } from "./upload-command.ts";

const target = { origin: "https://headroom.example", teamSlug: "shop", testSlug: "checkout" };

test("the command is fetched from this Headroom, and names the team and the test", () => {
  expect(uploadCommand(target).split("\n")).toEqual([
    "curl -fsSLO https://headroom.example/cli/headroom.mjs",
    "export HEADROOM_URL=https://headroom.example HEADROOM_TOKEN=hr_…",
    "node headroom.mjs upload results.jtl \\",
    "  --team shop --test checkout",
  ]);
});

test("it names the environment where there is one", () => {
  expect(uploadCommand({ ...target, environmentSlug: "staging" })).toMatch(/--test checkout --environment staging$/);
});

test("it makes the test on the way where asked to", () => {
  expect(uploadCommand({ ...target, isCreated: true })).toMatch(/--test checkout --create$/);
});
