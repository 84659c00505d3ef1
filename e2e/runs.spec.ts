import { expect, openBy, tabTo, test } from "./fixtures.ts";
import { jmeterNight, uploadNight } from "./nights.ts";

test("runs are found by what is known of them, and a link shows the same @phone", async ({
  page,
  request,
  team,
  expectNoAxeViolations,
}) => {
  const send = (night: number, slug: string, more: Record<string, string>) =>
    uploadNight(request, { team: team.slug, test: slug, body: jmeterNight(night, 300), more });
  await send(0, "checkout", { revision: "4f2a91c0d", "config.workers": "4" });
  await send(1, "checkout", { revision: "c0ffee123", "config.workers": "8", branch: "feature/cart" });
  await send(2, "search", { revision: "4f2a91c0d" });
  const testPath = `${team.path}/load-tests/checkout`;
  const rows = page.getByRole("table", { name: "Runs" }).locator("tbody tr");

  // Typed after "/", on all branches; the address keeps it.
  await page.goto(testPath);
  await expect(rows).toHaveCount(1);
  const field = page.getByRole("searchbox", { name: "Find runs" });
  await openBy(page, "/", page.locator("input[type=search]:focus"));
  // A slash that was pressed before the page listened is in it now.
  await page.keyboard.press("Control+a");
  await page.keyboard.type("workers=8");
  await expect(page).toHaveURL(/\?q=workers%3D8$/);
  await expect(page.getByText("1 of 2 matches, on all branches")).toBeVisible();
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toContainText("2");
  await page.reload();
  await expect(field).toHaveValue("workers=8");
  await expect(rows).toHaveCount(1);

  await page.goto(`${testPath}?q=${encodeURIComponent("label:cart verdict:no-baseline")}`);
  await expect(rows).toHaveCount(2);
  await expectNoAxeViolations(page);
  await page.goto(`${testPath}?q=${encodeURIComponent("100%_")}`);
  await expect(page.getByText("No run of this test matches 100%_.")).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("link", { name: "Clear the search" }).click();
  await expect(page).toHaveURL(new RegExp(`${testPath}$`));
  await expect(field).toHaveValue("");

  // Over all tests of the team.
  await page.goto(`${team.path}/load-tests`);
  await page.getByRole("searchbox", { name: "Find runs" }).fill("4F2A");
  await expect(page.getByText("2 of 3 match, on all branches")).toBeVisible();
  await expect(page.getByRole("link", { name: "search, run 1" })).toBeVisible();
  await expectNoAxeViolations(page);

  // And from anywhere.
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Search or act" }).fill("#2 check");
  await expect(page.getByRole("option", { name: /^#2 checkout/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`${testPath}/runs/2$`));
});

test("many runs are acted on at once, by the keyboard, and it is undone", async ({
  page,
  request,
  team,
  expectNoAxeViolations,
}) => {
  for (const [night, p95Ms] of [300, 306, 297, 303, 500].entries())
    await uploadNight(request, { team: team.slug, test: "checkout", body: jmeterNight(night, p95Ms) });
  const testPath = `${team.path}/load-tests/checkout`;
  await page.goto(testPath);
  const box = (number: number) => page.getByRole("checkbox", { name: `Select run ${number}` });
  const bar = page.getByRole("group", { name: "Selected runs" });
  const row = (number: number) =>
    page
      .getByRole("table", { name: "Runs" })
      .locator("tbody tr")
      .nth(5 - number);

  // The arrow keys go from box to box; with Shift they take the tick along.
  await box(5).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(bar.getByText("2 selected")).toBeVisible();
  await expect(bar.getByRole("button", { name: "Compare 2 runs" })).toBeEnabled();
  await expectNoAxeViolations(page);
  await tabTo(page, bar.getByRole("button", { name: "Mark invalid…" }));
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "Mark 2 runs of checkout as invalid?" }).getByLabel("Why").fill("No reset");
  await page.keyboard.press("Enter");
  await expect(page.getByText("2 runs marked as invalid.")).toBeVisible();
  await expect(bar).toBeHidden();
  await expect(async () => {
    await page.reload();
    await expect(row(5)).toContainText("Invalid", { timeout: 1000 });
    await expect(row(4)).toContainText("Invalid", { timeout: 1000 });
  }).toPass();

  // A click with Shift ticks all between.
  await box(5).click();
  await box(3).click({ modifiers: ["Shift"] });
  await expect(bar.getByText("3 selected")).toBeVisible();
  await bar.getByRole("button", { name: "Mark valid" }).click();
  await expect(page.getByText("2 runs marked as valid. 1 run stayed as it was.")).toBeVisible();

  await page.getByRole("checkbox", { name: "Select all on this page" }).check();
  await expect(bar.getByText("5 selected")).toBeVisible();
  await bar.getByRole("button", { name: "Keep for good" }).click();
  await expect(page.getByText("5 runs kept for good.")).toBeVisible();
  await expect(row(1)).toContainText("kept for good");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(row(1)).not.toContainText("kept for good");

  await box(1).check();
  await box(2).check();
  await bar.getByRole("button", { name: "Delete" }).click();
  await expect(page.getByRole("table", { name: "Runs" }).locator("tbody tr")).toHaveCount(3);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("table", { name: "Runs" }).locator("tbody tr")).toHaveCount(5);
});

test("a run is kept for good on its page", async ({ page, request, team, expectNoAxeViolations }) => {
  await uploadNight(request, { team: team.slug, test: "checkout", body: jmeterNight(0, 300) });
  await page.goto(`${team.path}/load-tests/checkout/runs/1`);
  await page.getByRole("button", { name: "More acts on run 1" }).click();
  await page.getByRole("menuitem", { name: "Keep for good" }).click();
  await expect(page.getByText("Run 1 is kept for good.")).toBeVisible();
  await expect(page.getByText(/read as jmeter-csv, kept for good/)).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).press("Enter");
  await expect(page.getByText(/read as jmeter-csv, kept for good/)).toBeHidden();
  await expect(page.getByRole("button", { name: "More acts on run 1" })).toBeFocused();
  await expectNoAxeViolations(page);
});
