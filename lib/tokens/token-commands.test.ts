import { expect, test } from "vitest";
import { tokenCommands } from "./token-commands.ts";

const made = { origin: "https://headroom.example", token: "hr_abc", teamSlug: "shop" };

test("a token that uploads gets the command and curl, with itself in it", () => {
  const [command, curl] = tokenCommands({ ...made, scopes: ["runs:write", "runs:read"] });
  expect(command?.code).toContain("export HEADROOM_URL=https://headroom.example\nexport HEADROOM_TOKEN=hr_abc\n");
  expect(command?.code).toContain("curl -fsSLO https://headroom.example/cli/headroom.mjs");
  expect(curl?.code).toContain('"https://headroom.example/api/v1/runs?test=checkout&create=true&wait=600"');
});

test("a token of the instance has to name the team", () => {
  const codes = tokenCommands({ ...made, teamSlug: null, scopes: ["runs:write"] }).map(({ code }) => code);
  expect(codes.map((code) => /--team TEAM|team=TEAM/.test(code))).toEqual([true, true]);
});

test("each other scope has its own command", () => {
  const labels = tokenCommands({ ...made, teamSlug: null, scopes: ["runs:read", "config:write", "export:read"] });
  expect(labels.map(({ label }) => label)).toEqual(["Read a run", "Plan a headroom.yaml", "Export everything"]);
});
