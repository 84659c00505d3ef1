import type { Locator, Page } from "@playwright/test";
import { askDatabase } from "./database.ts";
import { type E2eTeam, expect, openBy, tabTo, test } from "./fixtures.ts";
import { aMember } from "./newcomer.ts";
import { file } from "./result-files.ts";

test("a retro asks how often two people practise what is in hand, and moves what they agree on", async ({
  page: desk,
  context,
  team,
  openBrowser,
  expectNoAxeViolations,
}) => {
  test.setTimeout(240_000);
  const phone = await aMember(team, openBrowser);
  await phone.setViewportSize({ width: 390, height: 844 });
  await bringIn(desk, team, [
    "Caching,Trying,Design & architecture",
    "Histograms,Practising,Instrumentation & alerting",
    "Spike test,Considering,Load testing",
  ]);
  await threeMonthsGo(team, "Spike test");
  const asked = desk.getByRole("region", { name: /you practise these two/ });
  const stale = desk.getByRole("region", { name: "Long not looked at" });
  const rowOf = (who: Page, name: string) => who.getByRole("listitem").filter({ hasText: name });
  const say = (who: Page, name: string, said: string) =>
    who.getByRole("group", { name, exact: true }).getByRole("button", { name: said });

  await test.step("what is stale is on the agenda beside what is in hand", async () => {
    await desk.goto(`${team.path}/team-test/new`);
    await desk.getByRole("button", { name: "Start round" }).press("Enter");
    await desk.waitForURL(/\/rounds\/\d+$/);
    await expect(desk.getByRole("heading", { level: 1 })).toHaveText("Round 1 begins: 3 tactics are to be looked at.");
    await expect(stale.getByRole("listitem")).toContainText(/Spike test.*three reviews missed, since/);
  });

  const code = (await desk.getByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/).innerText()).replace("-", "");
  const hand = await context.newPage();

  await test.step("each answers with one tap, or one key", async () => {
    await phone.goto(`/r/${code}`);
    await phone.getByRole("button", { name: /^Join as/ }).click();
    await untilPressed(say(phone, "Caching", "Usually"), (button) => button.click());
    await untilPressed(say(phone, "Histograms", "Sometimes"), (button) => button.click());
    await expectNoAxeViolations(phone);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await hand.goto(`/r/${code}`);
    await hand.getByRole("button", { name: /^Join as/ }).press("Enter");
    await expect(say(hand, "Caching", "Usually")).toBeVisible();
    await tabTo(hand, say(hand, "Caching", "Usually"));
    await untilPressed(say(hand, "Caching", "Usually"), () => hand.keyboard.press("Enter"));
    await tabTo(hand, say(hand, "Histograms", "Never"));
    await untilPressed(say(hand, "Histograms", "Never"), () => hand.keyboard.press("Space"));
    for (const name of ["Caching", "Histograms"]) await expect(rowOf(desk, name)).toContainText("2 of 2 have said");
    await expectNoAxeViolations(desk);
  });

  await test.step("of what is stale somebody says that it still stands so", async () => {
    await tabTo(desk, stale.getByRole("button", { name: "Still so: Spike test" }), 60);
    await desk.keyboard.press("Enter");
    await expect(stale.getByRole("listitem")).toContainText("Still so.");
    await expect(stale.getByRole("link", { name: "Spike test" })).toBeFocused();
  });

  await test.step("each sees their own answer alone, also after a reload", async () => {
    await Promise.all([desk, hand, phone].map((who) => who.reload()));
    for (const name of ["Caching", "Histograms"]) await expect(rowOf(desk, name)).toContainText("2 of 2 have said");
    await expect(desk.getByText(/usually|sometimes|never/i)).toHaveCount(0);
    await expect(hand.getByRole("button", { pressed: true })).toHaveText(["Usually", "Never"]);
    await expect(phone.getByRole("button", { pressed: true })).toHaveText(["Usually", "Sometimes"]);
  });

  await test.step("the reveal counts, and proposes a ring that one press takes", async () => {
    await openBy(desk, "r", rowOf(desk, "Caching").getByText("usually 2, sometimes 0, never 0"));
    await expect(rowOf(desk, "Histograms")).toContainText("It stands in Practising.");
    await expect(asked).toBeFocused();
    for (const who of [hand, phone]) {
      await expect(rowOf(who, "Caching")).toContainText("The check-in proposes Practising.");
      await expect(rowOf(who, "Histograms")).toContainText("usually 0, sometimes 1, never 1");
    }
    await expectNoAxeViolations(desk);
    await tabTo(desk, desk.getByRole("button", { name: "Move to Practising: Caching" }), 10);
    await desk.keyboard.press("Enter");
    await expect(rowOf(desk, "Caching")).toContainText("It stands in Practising.");
    await expect(desk.getByRole("link", { name: "Caching" })).toBeFocused();
    await expect(rowOf(phone, "Caching")).toContainText("It stands in Practising.");
  });

  await test.step("its log has the move with the reason", async () => {
    await desk.keyboard.press("Enter");
    await desk.waitForURL("**/radar/caching");
    const last = desk.getByRole("region", { name: "Moves" }).getByRole("listitem").first();
    await expect(last).toContainText(/Trying.*Practising.*moved in by ada/);
    await expect(last).toContainText("Check-in of round 1: usually 2, sometimes 0, never 0.");
  });

  await test.step("a member is told that leads alone set the radar", async () => {
    await phone.goto(`${team.path}/radar/settings`);
    await expect(phone.getByText("Leads of the team change this.")).toBeVisible();
    await expect(phone.getByLabel("Name of sector 1")).toBeDisabled();
    await expect(phone.getByRole("button", { name: "Save settings" })).toBeHidden();
  });
});

test("a lead sets the sectors and the reviews by keys, and the picture follows", async ({
  page,
  team,
  expectNoAxeViolations,
}) => {
  await bringIn(page, team, [
    "Caching,Trying,Design & architecture",
    "Timers in tests,Trying,Early activities",
    "Spike test,Trying,Load testing",
    "Histograms,Trying,Instrumentation & alerting",
    "Office hours,Trying,Organisation & culture",
  ]);
  await page.goto(`${team.path}/radar/settings`);
  const answer = page.getByRole("heading", { level: 1 });
  const field = (number: number) => page.getByLabel(`Name of sector ${number}`);
  const save = page.getByRole("button", { name: "Save settings" });

  await test.step("one is renamed, one moved, and a sixth added", async () => {
    await expect(answer).toHaveText("The radar has five sectors; a tactic is looked at every 28 days.");
    const handle = page.getByRole("button", { name: /^Move Early activities/ });
    // Right after it is loaded the page may not listen yet.
    await expect(async () => {
      await handle.press("ArrowUp");
      await expect(field(1)).toHaveValue("Early activities", { timeout: 1000 });
    }).toPass();
    await expect(handle).toBeFocused();
    await field(5).press("Control+a");
    await page.keyboard.type("People");
    await page.getByRole("button", { name: "Add a sector" }).press("Enter");
    await expect(field(6)).toBeFocused();
    await expect(page.getByRole("button", { name: "Add a sector" })).toBeDisabled();
    await save.press("Enter");
    await expect(page.getByText("Give it a name.")).toBeVisible();
    await expect(field(6)).toBeFocused();
    await page.keyboard.type("Chaos");
    await save.press("Enter");
    await expect(answer).toHaveText("The radar has six sectors; a tactic is looked at every 28 days.");
  });

  await test.step("one is removed, once it is said where its tactics go", async () => {
    await page.getByRole("button", { name: "Remove Load testing" }).press("Enter");
    const goesTo = page.getByLabel("“Load testing” goes: where does its tactic go?");
    await expect(goesTo).toBeFocused();
    await page.getByLabel("Days between reviews").press("Control+a");
    await page.keyboard.type("14");
    await save.press("Enter");
    await expect(page.getByText("Choose where its tactics go.")).toBeVisible();
    await expect(goesTo).toBeFocused();
    await expectNoAxeViolations(page);
    await page.keyboard.type("Chaos");
    await save.press("Enter");
    await expect(answer).toHaveText("The radar has five sectors; a tactic is looked at every 14 days.");
    await expect(page.getByText("Not saved yet")).toBeHidden();
  });

  await test.step("the picture has them in their order, and the tactics where they went", async () => {
    await page.goto(`${team.path}/radar`);
    const picture = page.getByRole("region", { name: "Picture and history" });
    await expect(picture.locator("textPath")).toHaveText([/^Early/, /^Design/, /^Instrumentation/, "People", "Chaos"]);
    await expect(picture.getByRole("link", { name: /^Spike test, Chaos, Trying/ })).toBeVisible();
    await expect(picture.getByRole("link", { name: /^Office hours, People, Trying/ })).toBeVisible();
  });
});

/** Puts tactics on the radar of a team, given as "name,ring,sector". */
async function bringIn(page: Page, team: E2eTeam, tactics: string[]): Promise<void> {
  await page.goto(`${team.path}/radar/import`);
  const rows = ["name,ring,quadrant,isNew,status,description", ...tactics.map((tactic) => `${tactic},,,`)];
  await page.getByLabel("Choose a file").setInputFiles([file("radar.csv", rows.join("\n"))]);
  await page.getByRole("button", { name: `Bring in ${tactics.length} tactics` }).press("Enter");
  await page.waitForURL(`**${team.path}/radar`);
}

/** Lets three months pass for a tactic in which nobody looks at it. */
async function threeMonthsGo({ slug }: E2eTeam, name: string): Promise<void> {
  await askDatabase(
    `UPDATE "TacticMove" SET "on" = "on" - 95, "reviewOn" = "reviewOn" - 95
      WHERE "tacticId" = (SELECT tactic."id" FROM "Tactic" tactic JOIN "Team" team ON team."id" = tactic."teamId" WHERE team."slug" = $1 AND tactic."name" = $2)`,
    [slug, name],
  );
}

/** Presses a button in some way, as soon as the page listens: right after it is loaded it may not yet. */
async function untilPressed(button: Locator, press: (button: Locator) => Promise<void>): Promise<void> {
  await expect(async () => {
    await press(button);
    await expect(button).toHaveAttribute("aria-pressed", "true", { timeout: 1000 });
  }).toPass();
}
