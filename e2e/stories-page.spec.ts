import type { Locator, Page } from "@playwright/test";
import { type E2eTeam, expect, openBy, tabTo, test } from "./fixtures.ts";
import { aMember } from "./newcomer.ts";

const impact = "People tap “pay”, the page goes blank for five seconds, and some are charged twice.";

test("a story is known, moved and talked about by keyboard, where it stands @phone", async ({
  page,
  team,
  expectNoAxeViolations,
}) => {
  const path = await aStory(page, team, "Payment page reloads twice");
  await page.goto(path);
  const main = page.getByRole("main");
  await expect(main.getByRole("heading", { level: 1 })).toHaveText("Payment page reloads twice");
  await expect(main.getByText("Nobody knows yet who is affected; it waits for triage.")).toBeVisible();

  // Escape asks nothing and keeps what is long, a reload keeps all, and Ctrl with Enter saves.
  const head = page.getByRole("form", { name: "Edit: Title and customer impact" });
  await openBy(page, "e", head);
  await expect(head.getByRole("textbox", { name: "Title" })).toBeFocused();
  await head.getByRole("textbox", { name: "Customer impact" }).fill(impact);
  await page.keyboard.press("Escape");
  await expect(main.getByText("What you wrote here is kept, not saved.")).toBeVisible();
  await page.reload();
  await openBy(page, "e", head);
  await expect(head.getByRole("textbox", { name: "Customer impact" })).toHaveValue(impact);
  await page.keyboard.press("Control+Enter");
  await expect(head).toBeHidden();
  await expect(main.getByText(impact, { exact: true })).toBeVisible();

  // One number fills a range; what is out of order is refused beside it.
  const customers = main.getByRole("row", { name: /^Customers a week/ });
  await tabTo(page, main.getByRole("button", { name: "add: Customers a week" }));
  await page.keyboard.press("e");
  const range = customers.getByRole("form");
  await range.getByLabel("At least").fill("300");
  await range.getByLabel("Likely").fill("200");
  await range.getByLabel("At most").fill("700");
  await page.keyboard.press("Control+Enter");
  await expect(range.getByLabel("Likely")).toHaveAccessibleDescription(/from the least, over what is likely/);
  await expect(range.getByLabel("Likely")).toBeFocused();
  await range.getByLabel("Likely").fill("480");
  await range.getByLabel("Source").fill("sessions");
  await range.getByLabel("How sure").selectOption("measured");
  await page.keyboard.press("Control+Enter");
  await expect(customers).toContainText("300–700, likely 480");
  await expect(customers).toContainText("measured");
  await expect(customers.getByRole("button")).toBeFocused();
  await expect(main.getByText("300–700 customers a week are affected; it waits for triage.")).toBeVisible();

  // What lacks is told beforehand, asked for by the move, and the move is taken back.
  const next = main.getByRole("region", { name: "What is next" });
  await expect(next).toContainText("To frame it");
  await page.keyboard.press("1");
  const frame = page.getByRole("dialog", { name: /^Frame / });
  await frame.getByRole("button", { name: "Frame", exact: true }).press("Enter");
  await expect(next.getByRole("button", { name: "Investigate" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).press("Enter");
  await expect(next).toContainText("To frame it");
  await page.keyboard.press("1");
  await frame.getByRole("button", { name: "Frame", exact: true }).press("Enter");
  await expect(next.getByRole("button", { name: "Investigate" })).toBeVisible();
  await page.keyboard.press("i");
  const investigate = page.getByRole("dialog", { name: /^Investigate / });
  await investigate.getByRole("button", { name: "Start the timebox" }).press("Enter");
  await expect(investigate.getByLabel("Who investigates")).toHaveAccessibleDescription("Choose who investigates.");
  await expect(investigate.getByLabel("Question to answer")).toHaveAccessibleDescription(/Say which question/);
  await expectNoAxeViolations(page);
  await page.keyboard.press("Escape");

  // A note mentions somebody, in Markdown that runs nothing.
  const note = main.getByRole("textbox", { name: "Write a note" });
  await note.fill("<img src=x onerror=alert(1)> **Slow** since [Monday](javascript:alert(1)), says @a");
  await expect(page.getByRole("option", { name: "Ada" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(note).toHaveValue(/says @ada $/i);
  await page.keyboard.press("Control+Enter");
  const timeline = main.getByRole("list", { name: "Notes and timeline" });
  const said = timeline.getByRole("listitem").filter({ hasText: "says @Ada" });
  await expect(said.locator("strong")).toHaveText("Slow");
  await expect(said.locator("img, a")).toHaveCount(0);
  await expect(note).toHaveValue("");
  await expect(timeline.getByText(/^ada framed it/i).first()).toBeVisible();
  await said.getByRole("button", { name: /^Remove this note/ }).press("Enter");
  await expect(said).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).press("Enter");
  await expect(said).toHaveCount(1);
  await expectNoAxeViolations(page);
});

test("two people edit one story at once, and nothing is lost", async ({ page, team, openBrowser }) => {
  const path = await aStory(page, team, "Baskets time out");
  const ben = await aMember(team, openBrowser);
  await Promise.all([page.goto(path), ben.goto(path)]);
  const form = (who: Page) => who.getByRole("form", { name: "Edit: Downstream impact" });
  const text = (who: Page) => form(who).getByRole("textbox", { name: "Downstream impact" });
  for (const who of [page, ben]) await openByButton(who, "add: Downstream impact", form(who));
  await text(page).fill("Their customers wait for the confirmation.");
  await text(ben).fill("Couriers leave without the parcel.");

  await form(ben).getByRole("button", { name: "Save" }).click();
  await expect(form(ben)).toBeHidden();
  // It says so quietly, and touches nothing that is typed.
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(page.getByText(/^Ben changed this story/)).toBeVisible();
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page.getByText(/^Ben changed this story/)).toBeHidden();
  await expect(text(page)).toHaveValue("Their customers wait for the confirmation.");

  await form(page).getByRole("button", { name: "Save" }).click();
  const clash = form(page).getByRole("alert");
  await expect(clash).toContainText("Ben changed this");
  await expect(clash).toContainText("Couriers leave without the parcel.");
  await expect(clash).toContainText("Their customers wait for the confirmation.");
  await clash.getByRole("button", { name: "Take theirs" }).click();
  await expect(text(page)).toHaveValue("Couriers leave without the parcel.");
  await clash.getByRole("button", { name: "Keep mine" }).click();
  await text(page).fill("Couriers leave without the parcel, and their customers wait for the confirmation.");
  await form(page).getByRole("button", { name: "Save over theirs" }).click();
  await expect(form(page)).toBeHidden();
  await ben.reload();
  await expect(ben.getByRole("region", { name: "In words" })).toContainText("parcel, and their customers wait for");
});

/** Files a story; the path of its page. */
async function aStory(page: Page, team: E2eTeam, title: string): Promise<string> {
  await page.goto(`${team.path}/stories/new`);
  const field = page.getByRole("main").getByLabel("What is slow, in a few words");
  await field.fill(title);
  await field.press("Control+Enter");
  const link = page.getByRole("status").getByRole("link");
  await expect(link).toBeFocused();
  return new URL((await link.getAttribute("href")) ?? "", page.url()).pathname;
}

/** Presses a button as soon as the page listens. */
async function openByButton(page: Page, name: string, opened: Locator): Promise<void> {
  await expect(async () => {
    if (!(await opened.isVisible())) await page.getByRole("button", { name }).click();
    await expect(opened).toBeVisible({ timeout: 2000 });
  }).toPass();
}
