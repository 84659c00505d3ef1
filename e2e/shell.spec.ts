import type { Locator } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

/** Presses until the page, whose scripts may still be on their way, answers. */
async function pressUntilSeen(press: () => Promise<void>, seen: Locator) {
  await expect(async () => {
    await press();
    await expect(seen).toBeVisible({ timeout: 500 });
  }).toPass();
}

test("the palette finds a team by a few letters and goes there", async ({ page, team, expectNoAxeViolations }) => {
  await page.goto("/?all");
  await pressUntilSeen(() => page.keyboard.press("Control+k"), page.getByRole("dialog", { name: "Search or act" }));
  await page.keyboard.type(team.name.slice(-6));
  await expect(page.getByRole("option", { name: team.name })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(team.path);
});

test("the palette offers what can be done on the page", async ({ page }) => {
  await page.goto("/?all");
  await pressUntilSeen(() => page.keyboard.press("Control+k"), page.getByRole("dialog", { name: "Search or act" }));
  await page.keyboard.type("new te");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "New team" }).getByLabel("Name", { exact: true })).toBeFocused();
});

test("g and a letter go to a page of the rail, but not while somebody types", async ({ page, team }) => {
  await page.goto(`${team.path}/settings`);
  await page.getByLabel("Name", { exact: true }).press("End");
  await page.keyboard.type(" go?");
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue(`${team.name} go?`);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.getByRole("heading", { level: 1 }).click();
  await expect(async () => {
    await page.keyboard.type("go");
    await expect(page).toHaveURL(team.path, { timeout: 1000 });
  }).toPass();
});

test("the sheet of keys names those of the page, and they work", async ({ page, expectNoAxeViolations }) => {
  await page.goto("/?all");
  const sheet = page.getByRole("dialog", { name: "Keys" });
  await pressUntilSeen(() => page.keyboard.press("?"), sheet);
  await expect(sheet.getByRole("definition").filter({ hasText: "New team" })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await page.keyboard.press("n");
  await expect(page.getByRole("dialog", { name: "New team" }).getByLabel("Name", { exact: true })).toBeFocused();
});

test("a theme that was chosen is there from the server's first byte on", async ({ page }) => {
  await page.goto("/?all");
  await page.getByRole("button", { name: /^Theme/ }).click();
  await page.getByRole("menuitemradio", { name: "Dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  const html = await (await page.request.get("/?all")).text();
  expect(html).toContain('data-theme="dark"');
  await page.emulateMedia({ colorScheme: "light" });
  await page.reload();
  const scheme = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  expect(scheme).toBe("dark");
});

test("the first Tab skips the rail", async ({ page }) => {
  await page.goto("/?all");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("menus work by arrow keys and give the focus back", async ({ page, team }) => {
  await page.goto(team.path);
  const switcher = page.getByRole("button", { name: `${team.name}: change the team` });
  // It opens at the team that is shown, wherever that stands among the others.
  await expect(async () => {
    await switcher.press("Enter");
    await expect(page.getByRole("menuitem", { name: team.name })).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("Home");
  await expect(page.getByRole("menuitem").first()).toBeFocused();
  await page.keyboard.press("End");
  await expect(page.getByRole("menuitem", { name: "All teams" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(switcher).toBeFocused();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("the rail is a drawer, and nothing is wider than the screen", async ({ page, team, expectNoAxeViolations }) => {
    await page.goto(`${team.path}/settings`);
    await page.getByRole("button", { name: "Menu" }).tap();
    const drawer = page.getByRole("dialog", { name: "Menu" });
    await expectNoAxeViolations(page);
    await drawer.getByRole("link", { name: "Overview" }).tap();
    await expect(page).toHaveURL(team.path);
    await expect(drawer).toBeHidden();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
