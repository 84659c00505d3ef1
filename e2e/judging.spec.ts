import { expect, test } from "./fixtures.ts";
import { jmeterNight, uploadNight } from "./nights.ts";

test("what runs are compared with is set by the keyboard, and the newest run is judged by it @phone", async ({
  page,
  request,
  team,
  expectNoAxeViolations,
}) => {
  for (const [night, p95Ms] of [300, 306, 297, 303, 301, 330].entries())
    await uploadNight(request, { team: team.slug, test: "checkout", body: jmeterNight(night, p95Ms) });
  await page.goto(`${team.path}/load-tests/checkout/settings`);
  await expect(page.getByText("with 10 runs a change of 5 % and more shows")).toBeVisible();

  await page.getByRole("radio", { name: /^The last runs of its branch/ }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("textbox", { name: "Target branch" })).toHaveValue("main");
  await page.getByRole("radio", { name: /^One pinned run/ }).focus();
  await page.keyboard.press("Space");
  await page.getByLabel("Times and rates, %").fill("20");
  await page.keyboard.press("Enter");
  const pinned = page.getByRole("textbox", { name: "Run", exact: true });
  await expect(pinned).toBeFocused();
  await expect(page.getByText("Say which run: type its number.")).toBeVisible();
  await expect(page.getByLabel("Times and rates, %")).toHaveValue("20");
  await expectNoAxeViolations(page);

  await pinned.fill("2");
  await page.getByRole("button", { name: "Save how runs are judged" }).click();
  await expect(page.getByText("Saved. The newest run is judged by it.")).toBeVisible();
  await page.goto(`${team.path}/load-tests/checkout/runs/6`);
  await expect(async () => {
    await page.reload();
    await expect(page.getByText("run 2, pinned")).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("checkout is as fast as normal.");
});

test("a run is pinned as baseline and as anchor on its page, and both are undone", async ({ page, request, team }) => {
  for (const [night, p95Ms] of [300, 306, 297, 303, 301].entries())
    await uploadNight(request, { team: team.slug, test: "checkout", body: jmeterNight(night, p95Ms) });
  const act = async (name: string) => {
    await page.getByRole("button", { name: "More acts on run 2" }).click();
    await page.getByRole("menuitem", { name, exact: true }).click();
  };
  await page.goto(`${team.path}/load-tests/checkout/runs/2`);
  await act("Pin as anchor");
  await expect(page.getByText("Slow drift is told from run 2 from now on.")).toBeVisible();
  const pinned = page.getByText("Runs are compared with run 2 from now on.");
  await act("Pin as baseline");
  // The message before offers an undo of its own.
  await expect(pinned).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(pinned).toBeHidden();
  await act("Pin as baseline");
  await expect(pinned).toBeVisible();
  await act("Take back: pinned as anchor");
  await act("Take back: pinned as baseline");
  await expect(page.getByText("Runs are compared with the last runs of their branch again.")).toBeVisible();
});
