import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { dropFiles, file } from "./result-files.ts";

const preview = (page: Page) => page.getByRole("dialog", { name: "Upload results" });
const uploads = (page: Page) => page.getByRole("dialog", { name: "Uploads" });
const rows = (page: Page) => uploads(page).getByRole("list", { name: "Uploads" }).getByRole("listitem");

/** CSV of a tool that nobody knows, of a minute of that day. */
function ownCsv(day: number, name = "home-grown.csv") {
  const lines = Array.from({ length: 60 }, (_, k) => {
    const at = new Date(Date.UTC(2026, 10, day, 2, 0, k)).toISOString();
    return `${at},${(0.1 + (k % 10) / 100).toFixed(3)},/page-${k % 3},${k % 20 === 0 ? 503 : 200}`;
  });
  return file(name, Buffer.from(`${["began,took,path,status", ...lines].join("\n")}\n`));
}

async function drop(page: Page, path: string, files: ReturnType<typeof ownCsv>[]) {
  await page.goto(path);
  await expect(async () => {
    await dropFiles(page, files);
    await expect(preview(page)).toBeVisible({ timeout: 500 });
  }).toPass();
}

test("@phone CSV of an unknown tool is read once it is said which column is which, and the test remembers it", async ({
  page,
  team,
  expectNoAxeViolations,
}) => {
  await drop(page, team.path, [ownCsv(15)]);
  await expect(preview(page).getByText("home-grown.csv is not the result of a load test")).toBeVisible();
  const open = preview(page).getByRole("button", { name: "Read it as CSV: say which column is which" });
  const mapping = preview(page).getByRole("group", { name: "Which column of home-grown.csv is which" });
  await open.press("Enter");
  await expect(mapping.getByLabel("Duration", { exact: true })).toBeFocused();
  expect(await preview(page).evaluate((panel) => panel.scrollWidth - panel.clientWidth)).toBe(0);
  await mapping.getByRole("button", { name: "Not now" }).press("Enter");
  await expect(open).toBeFocused();
  await open.press("Enter");
  await expect(mapping.getByLabel("Duration", { exact: true })).toHaveValue("took");
  await expect(mapping.getByLabel("Duration is in")).toHaveValue("s");
  await expect(mapping.getByLabel("Time is in")).toHaveValue("date");
  await expect(mapping.getByRole("row").nth(1)).toContainText(/2.*100.*\/page-0.*failure/);
  await mapping.getByLabel("Duration", { exact: true }).selectOption("");
  await expect(mapping.getByText("Say which column holds the duration.")).toBeVisible();
  await expect(mapping.getByRole("table")).toBeHidden();
  await mapping.getByLabel("Duration", { exact: true }).selectOption("took");
  await expect(mapping.getByLabel("Duration is in")).toHaveValue("s");
  await mapping.getByLabel("Duration is in").selectOption("ms");
  await expect(mapping.getByRole("row").nth(1)).toContainText("0.1");
  await mapping.getByLabel("Duration is in").selectOption("s");
  await mapping.getByLabel("Means success").fill("");
  await expect(mapping.getByText("Say which values mean success.")).toBeVisible();
  await expect(mapping.getByRole("button", { name: "Read it like that" })).toBeDisabled();
  await mapping.getByLabel("Means success").fill("200-399, 503");
  await expect(mapping.getByRole("row").nth(1)).toContainText("success");
  await expectNoAxeViolations(page);
  await mapping.getByRole("button", { name: "Read it like that" }).click();
  await expect(preview(page).getByText("CSV by a mapping")).toBeVisible();
  await preview(page).getByLabel("Test").fill("Home-grown");
  await preview(page).getByRole("button", { name: "Upload run" }).click();
  await expect(rows(page)).toHaveText([/Run 1/], { timeout: 30_000 });
  await expect(rows(page)).toContainText("No baseline", { timeout: 30_000 });

  await drop(page, `${team.path}/load-tests/home-grown`, [ownCsv(16)]);
  await expect(preview(page).getByText("CSV by a mapping")).toBeVisible();
  await preview(page).getByRole("button", { name: "Upload run" }).click();
  await expect(rows(page)).toContainText("No baseline", { timeout: 30_000 });
  await rows(page).getByRole("link", { name: "Run 2" }).click();
  await expect(page.getByText("/page-1").first()).toBeVisible();
});
