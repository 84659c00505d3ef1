import { expect, test } from "vitest";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { usualLimits } from "./limits.ts";
import { checklistSchema } from "./settings-schema.ts";
import { findTeamTestSettings, saveChecklist, saveLimits } from "./settings-store.ts";

test("a team's settings are its own, and what it never set is as usual", async () => {
  const [member, other] = [await newTestMember("settings"), await newTestMember("settings-other")];
  const limits = { ...usualLimits, tool: { days: 60, runs: 5 } };
  await saveLimits(member, limits);
  await saveChecklist(
    member,
    checklistSchema.parse({ checklistUrl: "https://wiki.example.org", checklistReviewedOn: "2026-11-20" }),
  );

  expect(await findTeamTestSettings(member)).toEqual({
    checklistUrl: "https://wiki.example.org",
    checklistReviewedOn: new Date("2026-11-20T00:00:00Z"),
    limits,
  });
  expect(await findTeamTestSettings(other)).toEqual({
    checklistUrl: "",
    checklistReviewedOn: null,
    limits: usualLimits,
  });
  const row = await db.teamTestSettings.findUniqueOrThrow({ where: { teamId: member.teamId } });
  expect(row.limits).toEqual({ tool: { days: 60, runs: 5 } });
});

test("each change is recorded with what it was before, and none where nothing changed", async () => {
  const member = await newTestMember("settings-audit");
  await saveLimits(member, { ...usualLimits, tool: { days: 30, runs: 5 } });
  await saveLimits(member, { ...usualLimits, tool: { days: 30, runs: 5 } });
  await saveChecklist(member, { checklistUrl: "https://wiki.example.org", checklistReviewedOn: null });
  const entries = await db.auditEntry.findMany({ where: { teamId: member.teamId }, orderBy: { createdAt: "asc" } });
  expect(entries.map(({ action, details }) => [action, details])).toEqual([
    ["team-test.settings-changed", { "tool, runs": ["3", "5"] }],
    ["team-test.settings-changed", { "checklist’s address": ["", "https://wiki.example.org"] }],
  ]);
});

test("an address is one that a browser can open, and a review is not still to come", () => {
  const problems = (input: object) => checklistSchema.safeParse(input).error?.issues.map(({ message }) => message);
  expect(problems({ checklistUrl: "javascript:alert(1)" })).toEqual(["Give an address: https://…"]);
  expect(problems({ checklistReviewedOn: "2099-01-01" })).toEqual(["This day is still to come."]);
  expect(problems({ checklistReviewedOn: "yesterday" })).toBeDefined();
  expect(problems({})).toBeUndefined();
});
