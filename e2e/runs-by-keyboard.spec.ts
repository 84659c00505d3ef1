import { expect, tabTo, test } from "./fixtures.ts";
import { jmeterNight, uploadNight } from "./nights.ts";

test("acts on ticked runs are done by their keys, and the focus stays with the runs", async ({
  page,
  request,
  team,
}) => {
  for (const [night, p95Ms] of [300, 306, 297].entries())
    await uploadNight(request, { team: team.slug, test: "checkout", body: jmeterNight(night, p95Ms) });
  await page.goto(`${team.path}/load-tests/checkout`);
  const box = (run: number) => page.getByRole("checkbox", { name: `Select run ${run}` });
  const bar = page.getByRole("group", { name: "Selected runs" });

  await tabTo(page, box(2), 80);
  await expect(async () => {
    await box(2).check();
    await expect(bar).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("k");
  await expect(page.getByText("1 run kept for good.")).toBeVisible();
  await expect(bar).toBeHidden();
  await expect(box(2)).toBeFocused();

  await page.keyboard.press("Space");
  await tabTo(page, bar.getByRole("button", { name: "No longer keep" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("1 run no longer kept for good.")).toBeVisible();
  await expect(box(2)).toBeFocused();

  await page.keyboard.press("Space");
  await tabTo(page, bar.getByRole("button", { name: "Mark invalid…" }));
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(bar.getByRole("button", { name: "Mark invalid…" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Why")).toBeFocused();
  await page.keyboard.type("The data was not reset");
  await page.keyboard.press("Enter");
  await expect(page.getByText("1 run marked as invalid.")).toBeVisible();
  await expect(box(2)).toBeFocused();

  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await page.keyboard.press("c");
  await expect(page).toHaveURL(/compare\?run=2&run=1/);
  const swap = page.getByRole("link", { name: "Swap" });
  await tabTo(page, swap);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/runs=2,1/);
  await expect(page.getByRole("link", { name: "Run 2", exact: true })).toBeFocused();
});
