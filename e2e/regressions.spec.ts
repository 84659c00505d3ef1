import { expect, test } from "./fixtures.ts";
import { jmeterNight, uploadNight } from "./nights.ts";

test("a step is marked on the trend, acknowledged, accepted and taken back, and gone once its runs are invalid", async ({
  page,
  request,
  team,
  expectNoAxeViolations,
}) => {
  test.setTimeout(180_000);
  const send = (night: number, p95Ms: number) =>
    uploadNight(request, {
      team: team.slug,
      test: "checkout",
      body: jmeterNight(night, p95Ms + ((night * 7) % 11)),
      more: { revision: `rev${night}` },
    });
  for (let night = 0; night < 14; night += 1) await send(night, 300);
  const last = [await send(14, 420), await send(15, 420), await send(16, 420)].at(-1);
  expect(last.verdict.changePoint).toMatchObject({ metric: "p95Ms", label: "", worse: true });

  const path = `${team.path}/load-tests/checkout`;
  await page.goto(`${team.path}/load-tests`);
  await expect(page.getByText("One open regression.")).toBeVisible();
  await page.goto(path);
  const open = page.getByRole("region", { name: "Open regressions" });
  await expect(open.getByRole("link", { name: "run 15", exact: true })).toBeVisible();
  await expectNoAxeViolations(page);

  const changes = page.getByRole("region", { name: "Changes" });
  await changes.getByRole("link", { name: "Since run 15" }).press("Enter");
  await expect(page).toHaveURL(/change=15/);
  await expect(changes).toContainText("was found with run 17");
  await expect(changes.getByText("rev14")).toBeVisible();
  await expectNoAxeViolations(page);

  await open.getByRole("button", { name: /^Acknowledge/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Explanation").fill("The new search index");
  await dialog.getByLabel("Story or ticket").fill("not an address");
  await dialog.getByRole("button", { name: "Acknowledge" }).click();
  await expect(dialog.getByText("An address that begins with")).toBeVisible();
  await dialog.getByLabel("Story or ticket").fill("https://tickets.example/7");
  await dialog.getByRole("button", { name: "Acknowledge" }).click();
  await expect(open).toContainText("The new search index");
  await expect(open).toContainText("Linked");

  await open.getByRole("button", { name: /^Story of/ }).press("Enter");
  await page.getByRole("menuitem", { name: "New story of it…" }).press("Enter");
  await expect(dialog.getByLabel("Title")).toHaveValue(/^checkout: p95 4\d % slower .* since run 15$/);
  await dialog.getByRole("button", { name: "File story" }).press("Enter");
  await page.waitForURL(/\/stories\/[A-Z0-9]+-1$/);
  const told = page.getByRole("region", { name: "Seen in load tests" });
  await expect(told.getByRole("link", { name: /checkout, p95 since run 15/ })).toBeVisible();
  await page.goto(path);
  await expect(open.getByRole("link", { name: /-1 checkout: p95/ })).toBeVisible();

  await open.getByRole("button", { name: /^Accept/ }).click();
  await expect(open).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(open).toBeVisible();

  for (const run of [15, 16, 17]) {
    await page.goto(`${path}/runs/${run}`);
    await page.getByRole("button", { name: `More acts on run ${run}` }).click();
    await page.getByRole("menuitem", { name: "Mark as invalid…" }).click();
    await page.getByLabel("Why").fill("The data was not reset");
    await page.getByRole("dialog").getByRole("button", { name: "Mark as invalid" }).click();
    await expect(page.getByText(`Run ${run} is marked as invalid.`)).toBeVisible();
  }
  await page.goto(path);
  await expect(page.getByRole("region", { name: "Changes" })).toBeHidden();
  await expect(page.getByRole("region", { name: "Open regressions" })).toContainText("no longer shows it");
});
