import type { Page } from "@playwright/test";
import { type E2eTeam, expect, openBy, tabTo, test } from "./fixtures.ts";

/** Starts a live round of the first set in which answers have names, and returns the path of its desk. */
async function startRound(page: Page, team: E2eTeam): Promise<string> {
  await page.goto(`${team.path}/team-test/new`);
  // Right after it is loaded the page may not listen yet.
  await expect(async () => {
    await page.getByRole("radio", { name: /With names/ }).check();
    await page.getByRole("button", { name: "Start round" }).click();
    await page.waitForURL(/\/rounds\/\d+$/, { timeout: 5000 });
  }).toPass();
  return new URL(page.url()).pathname;
}

/** Goes on by the key, as soon as the screen listens, until the phase is there. */
async function goOn(page: Page, phase: string) {
  const step = page.getByRole("button", { name: phase, exact: true });
  await page.keyboard.press("Space");
  await expect(step).toHaveAttribute("aria-current", "step");
}

test("a round is led by keys alone from past actions to closed, and nothing in it keeps anybody out", async ({
  page,
  team,
  expectNoAxeViolations,
}) => {
  const desk = await startRound(page, team);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Round 1 begins: nothing is open from before.");
  await expectNoAxeViolations(page);

  await page.goto(`${desk}/room`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing is open from earlier rounds");
  await expectNoAxeViolations(page);
  const answering = page.getByRole("button", { name: "Answer", exact: true });
  await expect(async () => {
    await page.keyboard.press("Space");
    await expect(answering).toHaveAttribute("aria-current", "step", { timeout: 1000 });
  }).toPass();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nobody is in yet.");
  await expectNoAxeViolations(page);
  await page.keyboard.press("Space");
  const reveal = page.getByRole("dialog", { name: "Nobody has finished: reveal anyway?" });
  await expect(reveal).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(reveal).toBeHidden();
  await expect(answering).toHaveAttribute("aria-current", "step");
  await page.keyboard.press("Space");
  await expect(reveal).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Reveal", exact: true })).toHaveAttribute("aria-current", "step");

  const first = page.getByRole("heading", { level: 1, name: "Do you have a dedicated environment" });
  await expect(first).toBeVisible();
  await page.keyboard.press("j");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("code review checklist");
  await page.keyboard.press("ArrowUp");
  await expect(first).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press("t");
  await expect(page.getByRole("button", { name: "Stop timer" })).toBeVisible();

  await goOn(page, "Discuss");
  await expect(page.getByRole("button", { name: "Start timer" })).toBeVisible();
  await page.keyboard.press("n");
  await expect(page.getByLabel("Reason")).toBeFocused();
  await page.keyboard.type("We share it with the testers");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Agreed: No.")).toBeVisible();
  await expectNoAxeViolations(page);

  await goOn(page, "Agree");
  await page.keyboard.press("j");
  await page.keyboard.press("y");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Agreed: Yes.")).toBeVisible();
  await expectNoAxeViolations(page);

  await goOn(page, "Actions");
  await expect(page.getByText("of 10 agreed yes")).toBeVisible();
  const text = page.getByLabel("What", { exact: true });
  await tabTo(page, text, 60);
  await page.keyboard.type("Rent a second environment");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Somebody new");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Edit: Rent a second environment" })).toBeVisible();
  await expect(text).toBeFocused();
  await expectNoAxeViolations(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Space");
  await expect(page.getByRole("dialog", { name: "Close round 1?" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Round 1 is closed, with 1 action. Thank you.");
  await expectNoAxeViolations(page);

  await page.goto(`${await startRound(page, team)}/room`);
  const done = page.getByRole("button", { name: "Done: Rent a second environment" });
  await tabTo(page, done, 60);
  await expect(async () => {
    await page.keyboard.press("Enter");
    await expect(done).toHaveAttribute("aria-pressed", "true", { timeout: 1000 });
  }).toPass();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing is open from earlier rounds");
  await expectNoAxeViolations(page);
});

test("screens follow each other, past phases are looked back at, and what two type at once is not lost", async ({
  page,
  team,
  context,
}) => {
  const desk = await startRound(page, team);
  await page.goto(`${desk}/room`);
  const other = await context.newPage();
  await other.goto(desk);

  const next = (on: Page, name: string) => on.getByRole("button", { name });
  await next(other, "Start answering").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nobody is in yet.");
  await next(other, "Reveal the answers").click();
  await other.getByRole("dialog").getByRole("button", { name: "Reveal" }).click();
  await next(page, "Discuss this one").click();
  await expect(other.getByRole("button", { name: "Discuss", exact: true })).toHaveAttribute("aria-current", "step");

  const list = (on: Page) => on.getByRole("region", { name: "All ten, most split first" });
  await list(other)
    .getByRole("button", { name: /Third parties mocked/ })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Have you mocked your third party dependencies?");

  await page.keyboard.press("y");
  await page.keyboard.type("All but one");
  await other.getByRole("button", { name: "No", exact: false }).first().click();
  await other.getByLabel("Reason").fill("Only payment is");
  await other.getByLabel("Reason").press("Enter");
  await expect(page.getByText("Meanwhile somebody wrote “No. Only payment is”")).toBeVisible();
  await expect(page.getByLabel("Reason")).toHaveValue("All but one");
  await page.getByRole("button", { name: "Take theirs" }).click();
  await expect(page.getByText("Agreed: No.")).toBeVisible();

  await page.getByRole("button", { name: "done: Answer" }).click();
  await expect(page.getByText("This screen looks back at Answer. The round is at Discuss.")).toBeVisible();
  await next(other, "Agree on answers").click();
  await expect(page.getByText("This screen looks back")).toBeHidden();
  await openBy(page, "?", page.getByRole("dialog", { name: "Keys" }));
});

test("a round is ended early and deleted, each after one question", async ({ page, team, expectNoAxeViolations }) => {
  await startRound(page, team);
  const ask = async (item: string) => {
    await page.getByRole("button", { name: "More acts on round 1" }).click();
    await page.getByRole("menuitem", { name: item }).click();
  };
  await ask("End early…");
  await page.getByRole("dialog", { name: "End round 1 early?" }).getByRole("button", { name: "End round 1" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Round 1 was closed before its answers were shown.");
  await expectNoAxeViolations(page);
  await ask("Delete…");
  await page.getByRole("dialog", { name: "Delete round 1?" }).getByRole("button", { name: "Delete round 1" }).click();
  await page.waitForURL(`**${team.path}/team-test`);
});
