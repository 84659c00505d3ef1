import type { Page } from "@playwright/test";
import { type E2eTeam, expect, openBy, tabTo, test } from "./fixtures.ts";

type Given = "Yes" | "No" | "Don’t know";

const asked = [/application is ready/, /test our alerting/, /open for business/, /against normal/];

/** Holds a round of the four questions about readiness, which one person enters, and closes it. */
async function holdRound(page: Page, team: E2eTeam, given: readonly Given[], { action = "", because = "" } = {}) {
  await page.goto(`${team.path}/team-test/new?set=readiness`);
  await page.getByRole("radio", { name: /One person enters/ }).check();
  await page.getByRole("button", { name: "Start round" }).click();
  await page.waitForURL(/\/rounds\/\d+$/);
  await page.getByRole("button", { name: "Enter the answers" }).click();
  const answers = page.getByRole("region", { name: "Answers" });
  for (const [index, answer] of given.entries()) {
    const group = answers.getByRole("group", { name: asked[index] });
    await group.getByRole("button", { name: answer, exact: true }).click();
    await expect(answers.getByText(`${index + 1} of 4 entered`)).toBeVisible();
  }
  if (because !== "") {
    const field = answers.getByLabel(/^Changed because/).first();
    await field.fill(because);
    await field.blur();
    await expect(field).toHaveValue(because);
  }
  await page.getByRole("button", { name: "Decide on actions" }).click();
  if (action !== "") {
    await page.getByRole("form", { name: "New action" }).getByRole("textbox").first().fill(action);
    await page.getByRole("button", { name: "Add action" }).click();
    await expect(page.getByRole("button", { name: `Edit: ${action}` })).toBeVisible();
  }
  await page.getByRole("button", { name: "Close the round" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Close the round" }).click();
  await expect(page.getByRole("button", { name: "Print" })).toBeVisible();
}

test("a team without rounds is told what one is, and what was typed for the first is kept", async ({
  page,
  team,
  expectNoAxeViolations,
}) => {
  await page.goto(`${team.path}/team-test`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your team has not held a round yet.");
  await expectNoAxeViolations(page);
  await openBy(page, "n", page.getByRole("heading", { level: 1, name: "What do you want to know from each other?" }));
  await expectNoAxeViolations(page);

  await page.getByRole("radio", { name: /Choosing performance tooling/ }).check();
  await page.getByLabel("Tool 1", { exact: true }).fill("k6");
  await page.getByRole("button", { name: "Start round" }).click();
  await expect(page.getByText("Name at least two to choose from.")).toBeVisible();
  await expect(page.getByLabel("Tool 1", { exact: true })).toBeFocused();
  await page.getByRole("button", { name: "Add a tool" }).press("Enter");
  await expect(page.getByLabel("Tool 3", { exact: true })).toBeFocused();
  await expectNoAxeViolations(page);

  await page.getByRole("radio", { name: /Is our application ready/ }).check();
  await page.getByRole("radio", { name: /Everyone answers when they have time/ }).check();
  const deadline = page.getByLabel("People can answer until");
  await expect(deadline).not.toHaveValue("");
  await expect(page.getByText("Your time, Asia/Kat")).toBeVisible();
  await deadline.fill("2020-01-01T12:00");
  await page.getByRole("button", { name: "Start round" }).click();
  await expect(page.getByText("The deadline is in the past.")).toBeVisible();
  await expect(deadline).toHaveValue("2020-01-01T12:00");
  await expectNoAxeViolations(page);
  await page.getByRole("radio", { name: /Choosing performance tooling/ }).check();
  await expect(page.getByLabel("Tool 1", { exact: true })).toHaveValue("k6");

  await page.getByRole("radio", { name: /Is our application ready/ }).check();
  await page.getByRole("radio", { name: /You lead/ }).check();
  await page.getByRole("button", { name: "Start round" }).dblclick();
  await page.waitForURL(/\/rounds\/1$/);

  await page.goto(`${team.path}/team-test/new?set=readiness`);
  await page.getByRole("button", { name: "Start round" }).click();
  await expect(page.getByText("Round 1 of this set is still running. Close it first.")).toBeVisible();
  await page.getByRole("link", { name: "go to round 1" }).click();
  await page.waitForURL(/\/rounds\/1$/);
  await page.goto(`${team.path}/team-test`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Round 1 has begun: join it.");
  await expect(page.getByRole("link", { name: "Join" })).toHaveAttribute("href", /^\/r\/[2-9A-Z]{8}$/);
  await expectNoAxeViolations(page);
  await page.goto(team.path);
  await expect(page.getByRole("link", { name: "Round 1 has begun: join it." })).toBeVisible();
  const early = await page.request.get(`${team.path}/team-test/rounds/1/export.json`);
  expect(early.status()).toBe(404);
});

test("a second round shows what changed and why, by keys, on a phone, on paper and as counts", async ({
  page,
  team,
  expectNoAxeViolations,
}) => {
  test.setTimeout(180_000);
  await holdRound(page, team, ["No", "No", "Don’t know", "Yes"], { action: "Ring the bell once" });
  await holdRound(page, team, ["Yes", "No", "No", "No"], { because: "we heard the bell" });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "1 of 4 agreed yes in round 2, as many as in round 1.",
  );
  await expect(page.getByRole("heading", { level: 3 })).toHaveCount(4);
  await expect(page.getByText("because we heard the bell")).toBeVisible();
  await expectNoAxeViolations(page);

  await page.goto(`${team.path}/team-test`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "1 of 4 agreed yes in round 2, as many as in round 1.",
  );
  await expectNoAxeViolations(page);
  const grid = page.getByRole("grid", { name: "Questions and rounds" });
  const ready = grid.getByRole("link", { name: /^We know that it is ready/ });
  await tabTo(page, grid.getByRole("link", { name: /^Round 1/ }).first(), 60);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  const text = "Round 2. Agreed yes, better than in round 1. Entered by one person. Changed because we heard the bell.";
  await expect(grid.getByRole("link", { name: text })).toBeFocused();
  const shown = page.locator("[aria-hidden=true]", { hasText: text });
  await expect(shown).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(shown).toBeHidden();
  await page.keyboard.press("Home");
  await expect(ready).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/question=ready/);
  await expect(ready).toHaveAttribute("aria-expanded", "true");
  await expect(page.getByText("Changed because we heard the bell", { exact: true })).toBeVisible();
  await expect(ready).toBeFocused();
  await expectNoAxeViolations(page);

  const score = page.getByRole("figure", { name: "Agreed yeses" });
  await score.getByRole("button", { name: "Agreed yeses as a table" }).click();
  await expect(score.getByRole("row")).toHaveCount(3);
  await expectNoAxeViolations(page);

  const actions = page.getByRole("region", { name: "Open actions" });
  await actions.getByRole("button", { name: "Drop: Ring the bell once" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Drop it" }).click();
  await expect(page.getByText("Say why you drop it.")).toBeVisible();
  await page.keyboard.press("Escape");
  await actions.getByRole("button", { name: "Done: Ring the bell once" }).click();
  await expect(actions.getByText("None are open.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(actions.getByText("Ring the bell once")).toBeVisible();

  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoAxeViolations(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await grid.getByRole("link", { name: text }).click();
  await page.waitForURL(/\/rounds\/2#q-ready$/);
  await expectNoAxeViolations(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Counts only:")).toBeVisible();
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
  await expect(page.getByRole("navigation", { name: "Other rounds" })).toBeHidden();
  await page.emulateMedia({ media: null });

  const csv = await (await page.request.get(`${team.path}/team-test/export.csv`)).text();
  expect(csv.trim().split("\r\n")).toHaveLength(9);
  expect(csv).not.toContain("the bell");
  const { rounds } = await (await page.request.get(`${team.path}/team-test/rounds/2/export.json`)).json();
  expect(rounds).toMatchObject([{ round: 2, people: null, score: { yes: 1, of: 4, open: 0 } }]);
  await page.goto(`${team.path}/settings/audit`);
  await expect(page.getByText("downloaded the counts of all rounds of the team test, as csv")).toBeVisible();
});
