import { expect, tabTo, test } from "./fixtures.ts";
import { jmeterNight, uploadNight } from "./nights.ts";

test("runs are compared, an experiment is looked at, saved, shared and revoked", async ({
  page,
  request,
  team,
  openBrowser,
  expectNoAxeViolations,
}) => {
  const send = (night: number, p95Ms: number, workers: string, failEvery?: number) =>
    uploadNight(request, {
      team: team.slug,
      test: "checkout",
      body: jmeterNight(night, p95Ms, failEvery ? { failEvery } : {}),
      more: { revision: `rev${night}`, "config.workers": workers },
    });
  await send(0, 300, "4");
  await send(1, 450, "8", 20);
  await send(2, 306, "4");
  const testPath = `${team.path}/load-tests/checkout`;
  const heading = page.getByRole("heading", { level: 1 });

  // Ticked with the keyboard, compared with Enter.
  await page.goto(testPath);
  await page.getByRole("checkbox", { name: "Select run 2" }).focus();
  await page.keyboard.press("Space");
  await expect(page.getByText("1 selected")).toBeVisible();
  await page.getByRole("checkbox", { name: "Select run 1" }).focus();
  await page.keyboard.press("Space");
  const compare = page.getByRole("button", { name: "Compare 2 runs" });
  await tabTo(page, compare);
  await page.keyboard.press("Enter");

  await expect(heading).toContainText("Run 2 is");
  await expect(heading).toContainText("slower at p95 than run 1");
  await expect(heading).toContainText("workers 4 → 8, revision rev0 → rev1");
  await expect(page.getByText("is unknown: from four runs to compare with it is part of them")).toBeVisible();
  await expect(page.getByRole("table", { name: "p95 by label" }).getByRole("row")).toHaveCount(3);
  await expect(page.getByRole("table", { name: "Errors by kind" }).getByText("New").first()).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("link", { name: "Swap" }).click();
  await expect(heading).toContainText("faster at p95 than run 2");

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download All requests as CSV" }).click();
  expect((await download).suggestedFilename()).toBe("checkout-runs-2-1-whole.csv");

  await page.getByRole("link", { name: "Experiment" }).click();
  await expect(heading).toContainText("p95 is lowest with config.workers = 4");
  await expect(page.getByRole("table", { name: "Means" }).getByRole("row")).toHaveCount(3);
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "p95 against config.workers as a table" }).click();
  await expect(page.getByRole("table", { name: "p95 against config.workers" }).getByRole("row")).toHaveCount(4);

  await page.getByRole("button", { name: "Save" }).click();
  const saving = page.getByRole("dialog", { name: "Save this comparison" });
  await saving.getByLabel("Name").fill("4 against 8 workers");
  await page.keyboard.press("Enter");
  await expect(saving).toBeHidden();

  await page.getByRole("button", { name: "Share" }).click();
  await page.getByRole("dialog", { name: "Share this experiment" }).getByRole("button", { name: "Make link" }).click();
  const made = page.getByRole("dialog", { name: "The link is made" });
  const url = (await made.getByText("/share/").textContent())?.trim() ?? "";
  expect(url).toMatch(/\/share\/[0-9a-f]{40}$/);
  const link = new URL(url).pathname;
  await expectNoAxeViolations(page);
  await made.getByRole("button", { name: "I have copied it" }).click();

  const visitor = await openBrowser();
  const answer = await visitor.goto(link);
  expect(answer?.headers()["cache-control"]).toContain("no-store");
  await expect(visitor.getByRole("heading", { level: 1 })).toContainText("p95 is lowest with config.workers = 4");
  await expect(visitor.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await expect(visitor.getByRole("link")).toHaveCount(0);
  await expectNoAxeViolations(visitor);

  await page.goto(testPath);
  const saved = page.getByRole("list", { name: "Saved comparisons" });
  await expect(saved.getByRole("link", { name: "4 against 8 workers" })).toBeVisible();
  await saved.getByRole("button", { name: "Edit 4 against 8 workers" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("workers");
  await page.keyboard.press("Enter");
  await saved.getByRole("button", { name: "Delete workers" }).click();
  await expect(saved).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).click();
  await saved.getByRole("link", { name: "workers", exact: true }).click();
  await expect(heading).toContainText("p95 is lowest");

  await page.goto(`${testPath}/shared`);
  await expect(heading).toContainText("1 link shows results of checkout");
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Revoke the link to p95 against config.workers" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Revoke link" }).click();
  await expect(heading).toContainText("Nothing of checkout can be seen from outside.");
  await visitor.reload();
  await expect(visitor.getByRole("heading", { level: 1 })).toHaveText("This link was revoked.");
});

test("a run is shared without a way into its team @phone", async ({
  page,
  request,
  team,
  openBrowser,
  expectNoAxeViolations,
}) => {
  await uploadNight(request, { team: team.slug, test: "checkout", body: jmeterNight(0, 300, { failEvery: 15 }) });
  await page.goto(`${team.path}/load-tests/checkout/runs/1`);
  await expect(page.getByRole("figure", { name: "Failures over time" })).toBeVisible();
  await page.getByRole("slider", { name: "Failures over time, time" }).focus();
  await page.keyboard.press("End");
  await expect(page.getByRole("slider", { name: "Failures over time, time" })).toHaveAttribute("aria-valuetext", /of /);
  await page.getByRole("button", { name: "Share" }).click();
  await page.getByRole("dialog", { name: "Share run 1" }).getByRole("button", { name: "Make link" }).click();
  const url = await page.getByRole("dialog", { name: "The link is made" }).getByText("/share/").textContent();

  const visitor = await openBrowser();
  await visitor.goto(new URL(url?.trim() ?? "").pathname);
  await expect(visitor.getByText("checkout, run 1")).toBeVisible();
  await expect(visitor.getByRole("figure", { name: "Over time", exact: true })).toBeVisible();
  await expect(visitor.getByRole("link")).toHaveCount(0);
  await expect(visitor.getByText(team.name)).toHaveCount(0);
  await expectNoAxeViolations(visitor);
  await visitor.goto("/share/0000000000000000000000000000000000000000");
  await expect(visitor.getByRole("heading", { level: 1 })).toHaveText("This link leads nowhere.");
});
