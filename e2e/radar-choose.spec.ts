import { expect, openBy, test } from "./fixtures.ts";
import { aMember } from "./newcomer.ts";

test("three people pick in private, the counts are revealed to all, and the team takes what it agrees on", async ({
  page,
  team,
  openBrowser,
  expectNoAxeViolations,
}) => {
  const ben = await aMember(team, openBrowser);
  const viewer = await aMember(team, openBrowser, "viewer");
  const path = `${team.path}/radar/choose`;
  const headOf = (who: typeof page) => who.getByRole("heading", { level: 1 });
  await ben.goto(path);
  await page.goto(path);
  await expect(headOf(page)).toHaveText("Which five tactics will you work at?");
  await page.getByRole("button", { name: "Open a ballot" }).click();
  await expect(headOf(page)).toHaveText("0 of 3 people have picked.");

  // By keys alone; what is picked survives a reload, and nobody else sees it.
  await ben.reload();
  const search = ben.getByRole("searchbox", { name: "Filter tactics" });
  await openBy(ben, "/", ben.locator("input[type=search]:focus"));
  // A slash that was pressed before the page listened is in it now.
  await ben.keyboard.press("Control+a");
  await ben.keyboard.type("caching");
  await expect(ben.getByRole("checkbox")).toHaveCount(1);
  await ben.keyboard.press("ArrowDown");
  await ben.keyboard.press("Space");
  await expect(ben.getByText("1 of 5, saved")).toBeVisible();
  await ben.keyboard.press("Escape");
  await expect(search).toBeFocused();
  await ben.reload();
  await expect(ben.getByRole("checkbox", { name: /^Caching/ })).toBeChecked();
  await expect(headOf(page)).toHaveText("1 of 3 people has picked.");
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(0);

  await viewer.goto(path);
  for (const name of [/^Caching/, /^Spike test/]) await viewer.getByRole("checkbox", { name }).check();
  await expect(viewer.getByText("2 of 5, saved")).toBeVisible();
  await expect(viewer.getByRole("button", { name: "Reveal the counts" })).toBeHidden();
  await page.getByRole("checkbox", { name: /^Histograms/ }).check();
  await expect(headOf(page)).toHaveText("3 of 3 people have picked.");
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Reveal the counts" }).click();

  const revealed = "Ballot 1 is revealed: 3 people picked 3 tactics.";
  for (const who of [page, ben, viewer]) await expect(headOf(who)).toHaveText(revealed);
  await expect(viewer.getByRole("list", { name: "What is wanted" }).getByRole("listitem")).toHaveText([
    /^Caching2 of 3/,
    /^Histograms1 of 3/,
    /^Spike test1 of 3/,
  ]);
  const caching = page.getByRole("group", { name: "Caching" });
  await expect(caching).toContainText("Goes to Considering: it lacks an owner and a hypothesis.");
  await caching.getByLabel("Owner").selectOption({ label: "Ben" });
  await caching.getByLabel(/^Hypothesis/).fill("The product page is under 300 ms again.");
  await expect(caching).toContainText("Goes to Trying.");
  await page.getByRole("checkbox", { name: /^Spike test/ }).uncheck();
  // Ben fills the form too, and comes second.
  const bens = ben.getByRole("group", { name: "Caching" }).getByLabel(/^Hypothesis/);
  await bens.fill("The basket opens at once.");
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Confirm the choice" }).click();

  for (const who of [page, ben]) await expect(headOf(who)).toHaveText("Ballot 1 chose Caching and Histograms.");
  await expect(ben.getByText(/^Ballot 1 was confirmed by ada\./i)).toBeVisible();
  await expect(bens).toHaveValue("The basket opens at once.");
  await expect(bens).toHaveAttribute("readonly");
  await ben.getByRole("button", { name: "Close the form" }).click();
  await expect(bens).toHaveCount(0);
  await page.getByText("How many wanted what").click();
  await expect(page.getByRole("list", { name: "Counts of ballot 1" }).getByRole("listitem")).toHaveCount(3);
  await expectNoAxeViolations(page);
});
