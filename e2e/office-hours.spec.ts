import type { Page } from "@playwright/test";
import { askDatabase } from "./database.ts";
import { type E2eTeam, expect, openBy, tabTo, test } from "./fixtures.ts";
import { aMember } from "./newcomer.ts";

test("a queue of five ends with an outcome for each, hosted by keys, and whoever brought one hears of it", async ({
  page,
  team,
  openBrowser,
  expectNoAxeViolations,
}) => {
  const ben = await aMember(team, openBrowser, "viewer");
  const path = await someOfficeHours(page, team);
  const head = page.getByRole("heading", { level: 1 });
  const queue = page.getByRole("list", { name: "Who waits" }).getByRole("listitem");
  await expect(head).toHaveText(/^It is time, and ada has not opened yet\. Nobody waits\.$/i);
  await expect(page.getByText("Looking is not a promise to fix.")).toBeVisible();

  // A viewer queues by keys; the host sees him without a reload.
  await ben.goto(path);
  await expect(ben.getByRole("button", { name: "Open the sitting" })).toBeHidden();
  await tabTo(ben, ben.getByLabel("What do you bring?"));
  await ben.keyboard.type("The bank's page hangs");
  await ben.keyboard.press("Enter");
  await expect(ben.getByText("(you)")).toBeVisible();
  await expect(queue).toHaveText([/Ben.*The bank's page hangs/]);
  await fourMore(team);
  await expect(head).toHaveText(/^It is time, and ada has not opened yet\. 5 wait\.$/i);
  await expectNoAxeViolations(ben);

  const talk = page.getByRole("region", { name: "Ben" });
  const form = page.getByRole("form", { name: /^How the talk with/ });
  await openBy(page, "o", page.getByText("It is open. 5 wait.").first());
  await page.keyboard.press("n");
  await expect(talk.getByRole("timer")).toHaveText(/^(10:00|9:\d\d)$/);
  await expect(ben.getByRole("heading", { level: 1 })).toHaveText("Ben is talking. 4 wait.");
  await startedAgo(team, 12);
  await expect(talk.getByRole("timer")).toHaveText(/^\+2:\d\d$/);
  await page.keyboard.press("m");
  await expect(talk.getByRole("timer")).toHaveText(/^2:\d\d$/);
  await page.keyboard.press("4");
  await expect(form.getByLabel("Why")).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await expect(form.getByLabel("Why")).toHaveAccessibleDescription(/Say why: they are told\./);
  await page.keyboard.type("It is theirs, and they mend it in March.");
  await expectNoAxeViolations(page);
  await page.keyboard.press("Control+Enter");
  await expect(head).toHaveText("It is open. 4 wait.");

  const talkWith = async (name: string) => {
    await page.keyboard.press("n");
    await expect(page.getByRole("region", { name })).toBeVisible();
  };
  await talkWith("Guest 1");
  await page.keyboard.press("1");
  await expect(form.getByLabel("Title of the new story")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(head).toHaveText("It is open. 3 wait.");
  await talkWith("Guest 2");
  await page.keyboard.press("2");
  await expect(form.getByLabel("Which story is it?")).toBeFocused();
  await page.keyboard.type("Topic 1");
  await expect(form.getByRole("option", { name: /Topic 1/ })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(head).toHaveText("It is open. 2 wait.");
  await talkWith("Guest 3");
  await page.keyboard.press("3");
  await expect(form.getByLabel("The answer")).toBeFocused();
  await page.keyboard.type("Raise the pool.");
  // Another outcome keeps what was typed.
  await page.keyboard.press("Escape");
  await page.keyboard.press("4");
  await expect(form.getByLabel("Why")).toHaveValue("Raise the pool.");
  await page.keyboard.press("Escape");
  await page.keyboard.press("3");
  await page.keyboard.press("Control+Enter");
  await expect(head).toHaveText("It is open. One waits.");
  await talkWith("Guest 4");
  await page.keyboard.press("1");
  await page.keyboard.press("Control+Enter");
  await expect(head).toHaveText("It is open. Nobody waits.");

  await page.keyboard.press("c");
  const close = page.getByRole("dialog", { name: "Close the sitting" });
  await expect(close).toContainText("Everybody was heard.");
  await tabTo(page, close.getByRole("button", { name: "Close the sitting" }));
  await page.keyboard.press("Enter");
  const held = page.getByRole("region", { name: "Held" }).getByRole("listitem");
  await expect(held.filter({ hasText: /^(Ben|Guest)/ })).toHaveText([
    /Ben.*Declined/,
    /Guest 1.*Became a story/,
    /Guest 2.*Known already/,
    /Guest 3.*Raise the pool\..*Answered/,
    /Guest 4.*Became a story/,
  ]);
  await expect(head).toHaveText(/^Next: .* with ada\. Nobody waits\.$/i);

  // The notice leads back there, and is read by that.
  await ben.goto(team.path);
  const bell = ben.getByRole("link", { name: /^Notices, 2 unread$/ });
  await bell.click();
  const told = ben.getByRole("list", { name: "Notices" }).getByRole("listitem");
  await expect(told.first()).toContainText("declined: It is theirs, and they mend it in March.");
  await told.first().getByRole("link").press("Enter");
  await expect(ben.getByRole("link", { name: "Notices", exact: true })).toBeVisible();
});

/** Office hours that are held now, as somebody sets them up; the path of their page. */
async function someOfficeHours(page: Page, team: E2eTeam): Promise<string> {
  await page.goto(`${team.path}/office-hours/new`);
  const now = new Date();
  const weekday = new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "UTC" }).format(now);
  await expect(page.getByLabel("Time zone")).toHaveValue(/Kat/);
  await page.getByLabel("Time zone").selectOption("UTC");
  await page.getByLabel("On", { exact: true }).selectOption(weekday);
  await page.getByLabel("From").fill(now.toISOString().slice(11, 16));
  await page.getByLabel("Minutes", { exact: true }).fill("120");
  await page.getByLabel("First time on or after").fill(now.toISOString().slice(0, 10));
  await page.getByRole("button", { name: "Save" }).click();
  await page.waitForURL(/office-hours\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** Four who queue up behind whoever waits. */
async function fourMore(team: E2eTeam): Promise<void> {
  for (const number of [1, 2, 3, 4])
    await askDatabase(
      `INSERT INTO "OfficeSlot" ("id", "sessionId", "teamId", "name", "topic", "position")
       SELECT gen_random_uuid(), s."id", s."teamId", $2, $3, $4 FROM "OfficeSession" s JOIN "Team" t ON t."id" = s."teamId" WHERE t."slug" = $1`,
      [team.slug, `Guest ${number}`, `Topic ${number} is slow`, number],
    );
}

/** As if the talk had begun so many minutes ago. */
async function startedAgo(team: E2eTeam, minutes: number): Promise<void> {
  await askDatabase(
    `UPDATE "OfficeSlot" SET "startedAt" = now() - $2 * interval '1 minute' WHERE "state" = 'talking'
     AND "teamId" = (SELECT "id" FROM "Team" WHERE "slug" = $1)`,
    [team.slug, minutes],
  );
}
