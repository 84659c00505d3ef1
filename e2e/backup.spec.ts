import { readFileSync } from "node:fs";
import { expect, test } from "./fixtures.ts";

test("an admin downloads everything, and sees when it was done last", async ({ page, team, expectNoAxeViolations }) => {
  await page.goto(team.path);
  await page.goto("/settings/backup");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/^An export holds \d+ teams?/);
  await expectNoAxeViolations(page);
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download an export" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^headroom-export-\d{4}-\d\d-\d\d\.tar\.gz$/);
  expect([...readFileSync(await download.path()).subarray(0, 2)]).toEqual([0x1f, 0x8b]);
  await page.reload();
  await expect(page.getByRole("region", { name: "Export" })).toContainText(/last .* by /);
});

test("fits a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/settings/backup");
  await expect(page.getByRole("link", { name: "Download an export" })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
