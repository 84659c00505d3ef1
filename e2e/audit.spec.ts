import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { adminToken } from "./admin.ts";
import { type E2eTeam, expect, test } from "./fixtures.ts";
import { aNewcomer } from "./newcomer.ts";

async function upload({ slug }: E2eTeam) {
  const answer = await fetch(`${process.env.E2E_URL}/api/v1/runs?team=${slug}&test=checkout&create=true`, {
    method: "POST",
    headers: { authorization: `Bearer ${adminToken}` },
    body: "timeStamp,elapsed,label,responseCode,success\n1790000000000,5,GET /,200,true\n",
  });
  expect(answer.status).toBe(202);
}

const entries = (page: Page) => page.getByRole("main").getByRole("region").getByRole("listitem");

test("a lead filters the team's log, and takes what is found as a file", async ({
  page,
  team,
  expectNoAxeViolations,
}) => {
  await upload(team);
  await page.goto(`${team.path}/settings/audit`);
  await expect(entries(page)).toContainText([
    "The token “First run” uploaded checkout, run 1",
    "The token “First run” made the test checkout by an upload",
  ]);
  await expectNoAxeViolations(page);

  await page.getByLabel("About").selectOption("Runs");
  await page.getByLabel("Who").fill("first");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\?who=first&about=runs$/);
  await expect(entries(page)).toHaveCount(1);
  await page.reload();
  await expect(page.getByLabel("Who")).toHaveValue("first");

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(new RegExp(`^headroom-audit-${team.slug}-[0-9-]{10}\\.csv$`));
  const lines = readFileSync(await file.path(), "utf8")
    .trimEnd()
    .split("\r\n");
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain("run.uploaded");

  await page.getByRole("link", { name: "Clear" }).click();
  await expect(entries(page).first()).toContainText("downloaded the audit log");
});

test("more than a page is read page by page", async ({ page, team, expectNoAxeViolations }) => {
  // Each download is an entry.
  for (let number = 1; number <= 60; number += 1) {
    const answer = await page.request.get(`${team.path}/settings/audit/download?format=jsonl&who=n${number}`);
    expect(answer.status()).toBe(200);
  }
  await page.goto(`${team.path}/settings/audit?about=instance`);
  await expect(entries(page)).toHaveCount(50);
  await expect(entries(page).first()).toContainText("who=n60");
  await page.getByRole("link", { name: "Older entries" }).click();
  await expect(entries(page)).toHaveCount(10);
  await expect(entries(page).last()).toContainText("who=n1");
  await expect(page.getByRole("link", { name: "Older entries" })).toHaveCount(0);
  await expectNoAxeViolations(page);
  await page.getByRole("link", { name: "Newest" }).click();
  await expect(entries(page)).toHaveCount(50);
});

test("an admin reads the log of all teams, and finds one of them", async ({ page, team, expectNoAxeViolations }) => {
  await upload(team);
  await page.goto("/settings/audit");
  await expectNoAxeViolations(page);
  await page.getByLabel("Team", { exact: true }).selectOption(team.name);
  await page.getByRole("button", { name: "Show" }).click();
  await expect(entries(page)).toHaveCount(2);
  await expect(entries(page).first()).toContainText("uploaded checkout, run 1");
});

test.describe("somebody who is no lead", () => {
  test.use({ expectedErrors: [/404/] });

  test("finds no log, and that they looked is in it", async ({ page, team, openBrowser }) => {
    const reader = await aNewcomer(openBrowser);
    expect((await reader.page.goto(team.path))?.status()).toBe(200);
    expect((await reader.page.goto(`${team.path}/settings/audit`))?.status()).toBe(404);
    expect((await reader.page.goto("/settings/audit"))?.status()).toBe(404);
    const download = await reader.page.request.get(`${team.path}/settings/audit/download?format=csv`);
    expect(download.status()).toBe(403);
    await page.goto(`${team.path}/settings/audit?about=access`);
    await expect(entries(page)).toHaveCount(1);
    await expect(entries(page)).toContainText(`${reader.name} was refused ${team.path}/settings/audit`);
  });
});
