import type { Page } from "@playwright/test";
import { expect, openBy, test } from "./fixtures.ts";
import { jmeterFile, locustFiles } from "./result-files.ts";

const night = (day: number) => Date.UTC(2026, 10, day, 2);
const preview = (page: Page) => page.getByRole("dialog", { name: "Upload results" });
const rows = (page: Page) =>
  page.getByRole("dialog", { name: "Uploads" }).getByRole("list", { name: "Uploads" }).getByRole("listitem");
const runs = (page: Page) => preview(page).getByRole("heading", { level: 4 });
const choose = /Choose files|Add files/;

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test("the preview fits the screen", async ({ page, team, expectNoAxeViolations }) => {
  await page.goto(team.path);
  await page.getByRole("button", { name: "Upload results" }).tap();
  await preview(page)
    .getByLabel(choose)
    .setInputFiles([...locustFiles("a-rather-long-name-of-a-load-test-in-the-staging-environment")]);
  await expect(runs(page)).toHaveCount(1);
  await expectNoAxeViolations(page);
  const overflow = await preview(page).evaluate((panel) => panel.scrollWidth - panel.clientWidth);
  expect(overflow).toBe(0);
});

test("nothing jumps while runs are sent, read and judged", async ({ page, team }) => {
  await page.addInitScript(() => {
    const note = (entries: PerformanceEntryList) => {
      for (const entry of entries)
        if ("value" in entry && "hadRecentInput" in entry && !entry.hadRecentInput)
          document.documentElement.dataset.shift = `${Number(document.documentElement.dataset.shift ?? 0) + Number(entry.value)}`;
    };
    new PerformanceObserver((list) => note(list.getEntries())).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(`${team.path}/load-tests`);
  await openBy(page, "u", preview(page));
  await preview(page)
    .getByLabel(choose)
    .setInputFiles([jmeterFile("a.jtl", night(15)), jmeterFile("b.jtl", night(16))]);
  await preview(page).getByLabel("Test").fill("Steady page");
  await preview(page).getByRole("button", { name: "Upload 2 runs" }).click();
  await expect(rows(page).getByText("No baseline")).toHaveCount(2, { timeout: 30_000 });
  expect(Number((await page.locator("html").getAttribute("data-shift")) ?? 0)).toBeLessThan(0.02);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("link", { name: "Steady page" })).toBeVisible();
});
