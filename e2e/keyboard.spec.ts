import type { Locator, Page } from "@playwright/test";
import { expect, openBy, tabTo, test } from "./fixtures.ts";
import { type ChosenFile, file, jmeterFile } from "./result-files.ts";

const preview = (page: Page) => page.getByRole("dialog", { name: "Upload results" });
const rows = (page: Page) =>
  page.getByRole("dialog", { name: "Uploads" }).getByRole("list", { name: "Uploads" }).getByRole("listitem");

async function press(page: Page, target: Locator, atMost?: number) {
  await tabTo(page, target, atMost);
  await page.keyboard.press("Enter");
}

/** Opens the panel by its key and a file by the browser's own dialog, which a key opens too. */
async function uploadByKeys(page: Page, chosen: ChosenFile) {
  await openBy(page, "u", preview(page));
  await expect(preview(page).getByLabel("Choose files")).toBeFocused();
  // The browser may be asked to tell of its dialog a moment after the key.
  await expect(async () => {
    const chooser = page.waitForEvent("filechooser", { timeout: 3000 });
    await page.keyboard.press("Space");
    await (await chooser).setFiles([chosen]);
  }).toPass();
}

test("results are uploaded, named, judged, mapped and held to objectives with the keyboard alone", async ({
  page,
  team,
}) => {
  await page.goto(`${team.path}/load-tests`);
  await uploadByKeys(page, jmeterFile("results.jtl", Date.UTC(2026, 10, 15, 2)));
  await tabTo(page, preview(page).getByLabel("Test"));
  await page.keyboard.type("By hand");
  await page.keyboard.press("Enter");
  await expect(rows(page).getByRole("link", { name: "Run 1" })).toBeFocused({ timeout: 30_000 });
  await page.keyboard.press("Escape");
  await expect(page.getByRole("link", { name: "By hand" })).toBeVisible();

  const lines = Array.from({ length: 60 }, (_, k) => `16.11.2026 02:00:${String(k).padStart(2, "0")};0,${10 + k};ok`);
  await uploadByKeys(page, file("by hand.csv", ["Zeit;Dauer;Ergebnis", ...lines, ""].join("\n")));
  await press(page, preview(page).getByRole("button", { name: /^Read it as CSV/ }));
  const mapping = preview(page).getByRole("group", { name: "Which column of by hand.csv is which" });
  await expect(mapping.getByLabel("Duration", { exact: true })).toBeFocused();
  await page.keyboard.type("Dauer");
  await expect(mapping.getByLabel("Duration is in")).toHaveValue("s");
  await expect(mapping.getByRole("row").nth(1)).toContainText(/2026-11-16 02:00:00 UTC.*100/);
  await press(page, mapping.getByRole("button", { name: "Read it like that" }));
  await expect(preview(page).getByRole("button", { name: "Leave out by hand.csv" })).toBeFocused();
  await press(page, preview(page).getByRole("button", { name: "Upload run" }));
  await expect(rows(page).getByRole("link", { name: "Run 2" })).toBeFocused({ timeout: 30_000 });
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${team.path}/load-tests/by-hand/runs/2`);

  await page.goto(`${team.path}/load-tests/by-hand/settings`);
  const objective = page.getByLabel("Write an objective");
  await tabTo(page, objective);
  await page.keyboard.type("p95 <= 900 ms");
  await page.keyboard.press("Enter");
  await press(page, page.getByRole("button", { name: "Save objectives" }));
  await expect(page.getByRole("heading", { name: "By hand is held to one objective." })).toBeVisible();
  await tabTo(page, page.getByRole("radio", { name: /^The last runs of its branch/ }));
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("radio", { name: /^One pinned run/ })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.type("1");
  await press(page, page.getByRole("button", { name: "Save how runs are judged" }));
  await expect(page.getByText("Saved. The newest run is judged by it.")).toBeVisible();

  await page.goto(`${team.path}/load-tests/by-hand/runs/2`);
  await press(page, page.getByRole("button", { name: "More acts on run 2" }));
  const acts = page.getByRole("menu", { name: "More acts on run 2" }).getByRole("menuitem");
  await expect(acts.first()).toBeFocused();
  await page.keyboard.press("End");
  await expect(acts.last()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${team.path}/load-tests/by-hand`);
  await expect(page.getByText("Run 2 is deleted.")).toBeVisible();
  const listed = page.getByRole("table", { name: "Runs" }).getByRole("link", { name: "2", exact: true });
  await expect(listed).toBeHidden();
  await page.keyboard.press("z");
  await expect(listed).toBeVisible();
});

test("what is typed while the code of a dialog is on its way is typed into it", async ({ page, team }) => {
  await page.goto(team.path, { waitUntil: "networkidle" });
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/_next/static/chunks/**", async (route) => {
    await held;
    await route.continue();
  });
  await page.keyboard.press("Control+k");
  await page.keyboard.type("load tesx");
  await page.keyboard.press("Backspace");
  await page.keyboard.type("t");
  release();
  const palette = page.getByRole("dialog", { name: "Search or act" });
  await expect(palette.getByRole("combobox")).toHaveValue("load test");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${team.path}/load-tests`);
});
