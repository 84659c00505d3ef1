import type { Page } from "@playwright/test";
import { type E2eTeam, expect, signedOut, test } from "./fixtures.ts";

type Round = { desk: Page; code: string; path: string };

/** A live round of the team, led by the admin, at its first phase. */
async function startRound(desk: Page, team: E2eTeam, whose: "Anonymous" | "With names"): Promise<Round> {
  await desk.goto(`${team.path}/team-test/new`);
  await desk.getByRole("radio", { name: whose }).check();
  await desk.getByRole("button", { name: "Start round" }).click();
  await desk.waitForURL("**/rounds/*");
  const code = (await desk.getByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/).innerText()).replace("-", "");
  return { desk, code, path: `/r/${code}` };
}

async function press(desk: Page, name: string) {
  await desk.getByRole("button", { name, exact: true }).click();
}

async function joinAsMember(hand: Page, round: Round) {
  await hand.goto(round.path);
  await hand.getByRole("button", { name: /^Join as/ }).click();
  await expect(hand.getByText("You are here as")).toBeVisible();
}

const at = (hand: Page, number: number) => expect(hand.getByText(`${number} of 10`, { exact: true })).toBeVisible();
const choice = (hand: Page, name: string) =>
  hand.getByRole("group", { name: "Your answer" }).getByRole("button", { name, exact: true });

async function answer(hand: Page, from: number, to: number, name = "Yes") {
  for (let number = from; number <= to; number += 1) {
    await at(hand, number);
    await choice(hand, name).click();
  }
}

test.describe("in the hand", { tag: "@only-phone" }, () => {
  test("a member joins with one tap, answers all, changes one, survives a reload, and sees the reveal", async ({
    page: hand,
    context,
    team,
    expectNoAxeViolations,
  }) => {
    const round = await startRound(await context.newPage(), team, "With names");
    await hand.goto(round.path);
    await expect(hand.getByRole("heading", { name: "Answers have names" })).toBeVisible();
    await expectNoAxeViolations(hand);
    await joinAsMember(hand, round);
    await expect(hand.getByRole("heading", { level: 1 })).toHaveText("Nothing is left over from earlier rounds.");
    await expectNoAxeViolations(hand);

    await press(round.desk, "Start answering");
    await at(hand, 1);
    await expectNoAxeViolations(hand);
    expect(await hand.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await answer(hand, 1, 3);
    await at(hand, 4);
    await expect(hand.getByRole("img", { name: "Question 4 of 10, 3 answered" })).toBeVisible();
    await expect(hand.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();

    await hand.getByLabel("Comment, optional").fill("Only for stories that touch the basket");
    await hand.reload();
    await at(hand, 4);
    await expect(hand.getByLabel("Comment, optional")).toHaveValue("Only for stories that touch the basket");
    await choice(hand, "No").click();
    await at(hand, 5);

    await hand.getByRole("button", { name: "Back", exact: true }).click();
    await at(hand, 4);
    await expect(choice(hand, "No")).toHaveAttribute("aria-pressed", "true");
    await expect(hand.getByLabel("Comment, optional")).toHaveValue("Only for stories that touch the basket");
    await choice(hand, "Don’t know").click();
    await at(hand, 5);

    await choice(hand, "Not ours, with a note").click();
    await expect(hand.getByLabel(/^Whose is it/)).toBeFocused();
    await hand.getByLabel(/^Whose is it/).fill("Operations decides that");
    await hand.getByRole("button", { name: "Save note" }).click();
    await answer(hand, 6, 10);
    await expect(hand.getByRole("heading", { level: 1 })).toHaveText("All 10 questions are answered.");
    await expectNoAxeViolations(hand);
    await expect(hand.getByText("1 of 1 person has finished.")).toBeVisible();
    await hand.reload();
    const rows = hand.getByRole("list", { name: "Your answers" }).getByRole("listitem");
    await expect(rows.nth(3)).toContainText("Don’t know");
    await expect(rows.nth(3)).toContainText("“Only for stories that touch the basket”");
    await expect(rows.nth(4)).toContainText("“Operations decides that”");

    await rows.nth(0).getByRole("button").click();
    await choice(hand, "No").click();
    await expect(rows.nth(0)).toContainText("No");
    await hand.getByRole("button", { name: "I’m done" }).click();
    await expect(hand.getByRole("button", { name: "I’m done" })).toHaveAttribute("aria-pressed", "true");

    await press(round.desk, "Reveal the answers");
    await expect(hand.getByRole("heading", { name: "All ten, most split first" })).toBeVisible();
    await expectNoAxeViolations(hand);
    await hand.getByRole("button", { name: "Look back: Answer" }).click();
    await expect(hand.getByRole("heading", { level: 1 })).toHaveText("This is what you said.");
    await press(round.desk, "Discuss this one");
    await expect(hand.getByRole("heading", { name: "All ten, most split first" })).toBeVisible();
  });

  test("a round is answered by keys alone", async ({ page: hand, context, team }) => {
    const round = await startRound(await context.newPage(), team, "With names");
    await joinAsMember(hand, round);
    await press(round.desk, "Start answering");
    await at(hand, 1);
    await hand.keyboard.press("y");
    await at(hand, 2);
    await hand.keyboard.press("n");
    await at(hand, 3);
    await hand.keyboard.press("Backspace");
    await at(hand, 2);
    await expect(choice(hand, "No")).toHaveAttribute("aria-pressed", "true");
    await hand.keyboard.press("c");
    await hand.keyboard.type("yes and no");
    await hand.keyboard.press("Enter");
    await at(hand, 3);
    await hand.keyboard.press("o");
    await hand.keyboard.type("the platform team");
    await hand.keyboard.press("Enter");
    await at(hand, 4);
    await hand.keyboard.press("1");
    await hand.keyboard.press("0");
    await at(hand, 10);
    await hand.keyboard.press("d");
    await expect(hand.getByRole("heading", { level: 1 })).toHaveText("6 of 10 questions are still open.");
    const rows = hand.getByRole("list", { name: "Your answers" }).getByRole("listitem");
    await expect(rows.nth(1)).toContainText("“yes and no”");
    await expect(rows.nth(2)).toContainText("“the platform team”");
    await hand.keyboard.press("4");
    await at(hand, 4);
  });

  test("two tabs show the same answers, and the last one counts", async ({ page: hand, context, team }) => {
    const round = await startRound(await context.newPage(), team, "With names");
    await joinAsMember(hand, round);
    await press(round.desk, "Start answering");
    await at(hand, 1);
    const other = await context.newPage();
    await other.goto(round.path);
    await at(other, 1);
    await choice(hand, "Yes").click();
    await at(hand, 2);
    await expect(hand.getByText(/^Saved/)).toBeVisible();
    await other.evaluate(() => window.dispatchEvent(new Event("focus")));
    await expect(choice(other, "Yes")).toHaveAttribute("aria-pressed", "true");
    await at(other, 1);
    await choice(other, "No").click();
    await at(other, 2);
    await expect(other.getByText(/^Saved/)).toBeVisible();
    await hand.evaluate(() => window.dispatchEvent(new Event("focus")));
    await hand.getByRole("button", { name: "Back", exact: true }).click();
    await expect(choice(hand, "No")).toHaveAttribute("aria-pressed", "true");
  });

  test.describe("without a connection", () => {
    test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch/] });

    test("answers are kept, shown after a reload, and arrive when it is back", async ({
      page: hand,
      context,
      team,
    }) => {
      const round = await startRound(await context.newPage(), team, "Anonymous");
      await joinAsMember(hand, round);
      await press(round.desk, "Start answering");
      await answer(hand, 1, 2);
      await expect(hand.getByText(/^Saved/)).toBeVisible();

      // Only the answers do not get through: a page cannot be reloaded without a server.
      await hand.route("**/r/*", (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
      await answer(hand, 3, 4, "No");
      await at(hand, 5);
      await expect(hand.getByText("Kept on this device, not sent yet")).toBeVisible();
      await hand.reload();
      await at(hand, 5);
      await expect(hand.getByRole("img", { name: "Question 5 of 10, 4 answered" })).toBeVisible();
      await hand.unroute("**/r/*");
      await expect(hand.getByText(/^Saved \d\d:\d\d$/)).toBeVisible({ timeout: 20_000 });

      await context.setOffline(true);
      await answer(hand, 5, 10);
      await expect(hand.getByRole("heading", { level: 1 })).toHaveText("All 10 questions are answered.");
      await expect(hand.getByText("Kept on this device, not sent yet")).toBeVisible();
      await context.setOffline(false);
      await expect(hand.getByText(/^Saved \d\d:\d\d$/)).toBeVisible({ timeout: 20_000 });
      await expect(hand.getByText("1 of 1 person has finished.")).toBeVisible({ timeout: 20_000 });
      expect(
        await hand.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("headroom.round"))),
      ).toEqual([]);
    });

    test("what does not arrive before the reveal is said not to be counted", async ({ page: hand, context, team }) => {
      const round = await startRound(await context.newPage(), team, "With names");
      await joinAsMember(hand, round);
      await press(round.desk, "Start answering");
      await answer(hand, 1, 1);
      await expect(hand.getByText(/^Saved/)).toBeVisible();
      await hand.route("**/r/*", (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
      await answer(hand, 2, 2, "No");
      await expect(hand.getByText("Kept on this device, not sent yet")).toBeVisible();
      await press(round.desk, "Reveal the answers");
      await round.desk.getByRole("dialog").getByRole("button", { name: "Reveal" }).click();
      await expect(hand.getByRole("alert").filter({ hasText: "One answer is not counted." })).toBeVisible();
      await hand.getByRole("button", { name: "Seen" }).click();
      await expect(hand.getByText("is not counted")).toBeHidden();
    });
  });

  test("a guest waits to be let in, gets a ballot, and nobody else has it", async ({
    page: desk,
    team,
    openBrowser,
    expectNoAxeViolations,
  }) => {
    const round = await startRound(desk, team, "Anonymous");
    const hand = await openBrowser();
    await hand.goto(round.path);
    await expect(hand.getByText("Somebody with access to the database who watches it")).toBeVisible();
    await expect(hand.getByRole("link", { name: "Sign in instead" })).toHaveAttribute(
      "href",
      `/sign-in?next=%2Fr%2F${round.code}`,
    );
    await hand.getByLabel("Your name").fill("مريم 🦊");
    await expectNoAxeViolations(hand);
    await hand.getByRole("button", { name: "Ask to join" }).click();
    await expect(hand.getByRole("heading", { name: "Waiting to be let in" })).toBeVisible();
    await expectNoAxeViolations(hand);

    await desk.getByRole("button", { name: "Let in مريم 🦊" }).click();
    await expect(hand.getByText("You are here as مريم 🦊.")).toBeVisible();
    await press(desk, "Start answering");
    await at(hand, 1);
    await choice(hand, "Yes").click();
    await at(hand, 2);
    await expect(hand.getByText(/^Saved/)).toBeVisible();
    await hand.reload();
    await at(hand, 2);
    await expect(hand.getByRole("img", { name: "Question 2 of 10, 1 answered" })).toBeVisible();
  });

  test("somebody who is sent away is told so", async ({ page: desk, team, openBrowser, expectNoAxeViolations }) => {
    const round = await startRound(desk, team, "With names");
    const hand = await openBrowser();
    await hand.goto(round.path);
    await hand.getByLabel("Your name").fill("Mallory");
    await hand.getByRole("button", { name: "Ask to join" }).click();
    await desk.getByRole("button", { name: "Send away Mallory" }).click();
    await expect(hand.getByRole("heading", { name: "You were not let in." })).toBeVisible();
    await expectNoAxeViolations(hand);
  });

  test("whoever answered in one browser is told in another where their ballot is", async ({
    page: hand,
    context,
    team,
    browser,
    adminState,
  }) => {
    const round = await startRound(await context.newPage(), team, "Anonymous");
    await joinAsMember(hand, round);
    await press(round.desk, "Start answering");
    await answer(hand, 1, 1);
    await expect(hand.getByText(/^Saved/)).toBeVisible();
    const elsewhere = await browser.newPage({ baseURL: process.env.E2E_URL, storageState: adminState });
    await elsewhere.goto(round.path);
    await expect(elsewhere.getByRole("heading", { level: 1 })).toHaveText("Your ballot is in another browser.");
    await elsewhere.close();
  });
});

test.describe("signed out", { tag: "@only-phone" }, () => {
  test.use(signedOut);

  test("a code that leads nowhere is a page that says so", async ({ page, expectNoAxeViolations }) => {
    await page.goto("/r/22222222");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("No round is running under this code.");
    await expectNoAxeViolations(page);
    await page.getByRole("link", { name: "Type a code" }).click();
    await expect(page).toHaveURL("/r");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectNoAxeViolations(page);
  });
});
