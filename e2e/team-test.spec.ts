import type { Page } from "@playwright/test";
import { type E2eTeam, expect, type OpenBrowser, openBy, tabTo, test } from "./fixtures.ts";
import { anEmail, invite, join } from "./invite.ts";

/** Starts a live anonymous round of the first set by keys alone; the address by which people join. */
async function startRound(lead: Page, team: E2eTeam): Promise<string> {
  await lead.goto(`${team.path}/team-test/new`);
  await lead.getByRole("radio", { name: "Anonymous" }).check();
  await lead.getByRole("button", { name: "Start round" }).press("Enter");
  await lead.waitForURL(/\/rounds\/\d+$/);
  const code = await lead.getByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/).innerText();
  await lead.goto(`${new URL(lead.url()).pathname}/room`);
  return `/r/${code.replace("-", "")}`;
}

async function aMember(lead: Page, team: E2eTeam, openBrowser: OpenBrowser, name: string): Promise<Page> {
  const link = await invite(lead, team, anEmail(name.toLowerCase()));
  const page = await openBrowser();
  await join(page, link, name, team);
  return page;
}

async function takeSeat(hand: Page, path: string) {
  await hand.goto(path);
  await hand.getByRole("button", { name: /^Join as/ }).click();
  await expect(hand.getByText("You are here as")).toBeVisible();
}

const at = (hand: Page, number: number) => expect(hand.getByText(`${number} of 10`, { exact: true })).toBeVisible();
const phase = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

async function answerByTap(hand: Page, answers: string, from = 1) {
  const names: Record<string, string> = { y: "Yes", n: "No", d: "Don’t know" };
  for (const [index, key] of [...answers].entries()) {
    await at(hand, from + index);
    await hand
      .getByRole("group", { name: "Your answer" })
      .getByRole("button", { name: names[key] ?? "", exact: true })
      .click();
  }
}

async function answerByKeys(hand: Page, answers: string, from = 1) {
  for (const [index, key] of [...answers].entries()) {
    await at(hand, from + index);
    await hand.keyboard.press(key);
  }
}

/** Presses Space in the room, once it listens, until the round is in this phase. */
async function goOn(lead: Page, name: string) {
  await expect(async () => {
    if ((await phase(lead, name).getAttribute("aria-current")) !== "step") await lead.keyboard.press("Space");
    await expect(phase(lead, name)).toHaveAttribute("aria-current", "step", { timeout: 2000 });
  }).toPass();
}

const allDone = (hand: Page) =>
  expect(hand.getByRole("heading", { level: 1 })).toHaveText("All 10 questions are answered.");
const question = (page: Page, text: string) => expect(page.getByRole("heading", { level: 1 })).toContainText(text);

test("six people hold a round from the link to the actions, and their next one knows of it", async ({
  page: lead,
  team,
  openBrowser,
  expectNoAxeViolations,
}) => {
  test.slow();
  const ben = await aMember(lead, team, openBrowser, "Ben");
  const cem = await aMember(lead, team, openBrowser, "Cem");
  const dan = await aMember(lead, team, openBrowser, "Dan");
  const fox = await openBrowser();
  await ben.setViewportSize({ width: 390, height: 844 });
  const path = await startRound(lead, team);
  const own = await lead.context().newPage();
  for (const hand of [own, ben, cem, dan]) await takeSeat(hand, path);
  await fox.goto(path);
  await fox.getByLabel("Your name").fill("Fox");
  await fox.getByRole("button", { name: "Ask to join" }).click();
  const gil = await openBrowser();
  await gil.goto(path);
  await gil.getByLabel("Your name").fill("Gil");
  await gil.getByRole("button", { name: "Ask to join" }).click();

  await goOn(lead, "Answer");
  for (const guest of ["Fox", "Gil"]) {
    const letIn = lead.getByRole("button", { name: `Let in ${guest}` });
    await tabTo(lead, letIn, 60);
    await lead.keyboard.press("Enter");
    await expect(letIn).toBeHidden();
  }

  await answerByTap(ben, "yn");
  await at(ben, 3);
  await expect(ben.getByText(/^Saved/)).toBeVisible();
  await ben.reload();
  await ben.getByLabel("Comment, optional").fill("Baskets pile up");
  await answerByTap(ben, "nnnnnnnn", 3);
  await answerByKeys(cem, "yyyyyyyyyy");
  await answerByKeys(dan, "yyydyyyyyn");
  await answerByTap(own, "ynnynnynyy");
  await answerByTap(fox, "nnyynyynyy");
  await answerByKeys(gil, "nydnyynyyn");
  for (const hand of [ben, cem, dan, own, fox, gil]) await allDone(hand);
  await expect(ben.getByText("6 of 6 people have finished.")).toBeVisible();
  for (const page of [lead, own, ben, cem, dan, fox, gil]) expect(await page.content()).not.toContain("pile up<");

  await goOn(lead, "Reveal");
  await question(lead, "");
  for (const hand of [own, ben, cem, dan, fox, gil])
    await expect(hand.getByRole("heading", { name: "All ten, most split first" })).toBeVisible();
  await expect(lead.getByText("You disagree most on this one")).toBeVisible();
  await expect(fox.getByText("Evidence")).toBeHidden();
  await expectNoAxeViolations(lead);
  await expectNoAxeViolations(ben);

  await goOn(lead, "Discuss");
  await lead.keyboard.press("n");
  await expect(lead.getByLabel("Reason")).toBeFocused();
  await lead.keyboard.type("Half of us may not use it");
  await lead.keyboard.press("Enter");
  await expect(lead.getByText("Agreed: No.")).toBeVisible();
  await expect(cem.getByText("Half of us may not use it").first()).toBeVisible();
  await goOn(lead, "Agree");
  await goOn(lead, "Actions");
  const text = lead.getByLabel("What", { exact: true });
  await tabTo(lead, text, 60);
  await lead.keyboard.type("Rent a second environment");
  await lead.keyboard.press("Enter");
  await expect(ben.getByText("Rent a second environment").first()).toBeVisible();
  await lead.keyboard.press("Escape");
  await lead.keyboard.press("Escape");
  await openBy(lead, "Space", lead.getByRole("dialog", { name: "Close round 1?" }));
  await lead.keyboard.press("Enter");
  await question(lead, "Round 1 is closed, with 1 action.");
  await expect(cem.getByRole("heading", { level: 1 })).toContainText("Thank you");

  const next = await startRound(lead, team);
  await expect(lead.getByText("Rent a second environment").first()).toBeVisible();
  await takeSeat(own, next);
  await goOn(lead, "Answer");
  await answerByKeys(own, "yyyyyyyyyy");
  await allDone(own);
  for (const name of ["Reveal", "Discuss"]) await goOn(lead, name);
  await expect(async () => {
    const heading = lead.getByRole("heading", { level: 1 });
    if (!/checklist/i.test(await heading.innerText())) await lead.keyboard.press("ArrowRight");
    await expect(heading).toContainText(/checklist/i, { timeout: 2000 });
  }).toPass();
  await lead.keyboard.press("y");
  await expect(lead.getByLabel("Reason")).toBeFocused();
  await tabTo(lead, lead.getByLabel(/^Changed because/));
  await lead.keyboard.type("we wrote one");
  await lead.keyboard.press("Enter");
  await expect(lead.getByText("Agreed: Yes.")).toBeVisible();
  for (const name of ["Agree", "Actions"]) await goOn(lead, name);
  await openBy(lead, "Space", lead.getByRole("dialog", { name: "Close round 2?" }));
  await lead.keyboard.press("Enter");
  await question(lead, "Round 2 is closed");

  await lead.goto(`${team.path}/team-test?question=review-checklist`);
  await expect(lead.getByText("Rent a second environment").first()).toBeVisible();
  await expect(lead.getByText("Changed because we wrote one").first()).toBeVisible();
  await expectNoAxeViolations(lead);
});
