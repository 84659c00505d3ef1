import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { anEmail, invite, join, peopleOf } from "./invite.ts";
import { aMember } from "./newcomer.ts";

test("a role that is changed while a form is open refuses it, keeps what was typed and can be undone", async ({
  page,
  team,
  openBrowser,
}) => {
  const ben = await aMember(team, openBrowser);
  await ben.goto(`${team.path}/settings/environments`);
  await ben.getByRole("button", { name: "New environment" }).first().click();
  const form = ben.getByRole("dialog", { name: "New environment" });
  await form.getByLabel("Name", { exact: true }).fill("Staging of Ben");

  await page.goto(peopleOf(team));
  await setRole(page, "Ben", "viewer");
  await form.getByRole("button", { name: "Add environment" }).click();
  await expect(form.getByRole("alert")).toHaveText("Your role in this team does not allow this.");
  await expect(form.getByLabel("Name", { exact: true })).toHaveValue("Staging of Ben");

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: "Role of Ben: member" })).toBeVisible();
  await form.getByRole("button", { name: "Add environment" }).click();
  await expect(ben.getByRole("rowheader", { name: "Staging of Ben" })).toBeVisible();

  await setRole(page, "Ben", "viewer");
  await ben.getByRole("link", { name: "Services" }).click();
  await expect(ben.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(ben.getByRole("button", { name: "New service" })).toHaveCount(0);
});

test("for somebody who was removed a private team is not there from the next click on", async ({
  page,
  team,
  openBrowser,
}) => {
  await page.goto(`${team.path}/settings`);
  await page.getByLabel("Who may read").selectOption("private");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
  const ben = await aMember(team, openBrowser);
  expect((await ben.goto(peopleOf(team)))?.status()).toBe(200);
  await expect(ben.getByRole("row", { name: /^Ben · you/ })).toBeVisible();
  await expect(ben.getByRole("button", { name: "Invite people" })).toHaveCount(0);

  await page.goto(peopleOf(team));
  await page.getByRole("button", { name: "Remove Ben" }).click();
  const dialog = page.getByRole("dialog", { name: `Remove Ben from ${team.name}?` });
  await dialog.getByRole("button", { name: "Remove" }).click();
  await expect(page.getByRole("row", { name: /Ben/ })).toHaveCount(0);
  expect((await ben.goto(team.path))?.status()).toBe(404);
});

test("the only lead is told to make another one first, and leaves once there is one", async ({
  page,
  team,
  openBrowser,
}) => {
  const ben = await aMember(team, openBrowser, "lead");
  await page.goto(peopleOf(team));
  await page.getByRole("button", { name: "Leave the team" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Leave" }).click();
  await expect(page).toHaveURL("/?all");

  await ben.goto(peopleOf(team));
  await ben.getByRole("button", { name: "Role of Ben: lead" }).click();
  await ben.getByRole("menuitemradio", { name: /^viewer/ }).click();
  const dialog = ben.getByRole("dialog", { name: "Become a viewer yourself?" });
  await dialog.getByRole("button", { name: "Become a viewer" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Ben is the only lead");
});

test("a person joins and is seen on a phone @phone", async ({ page, team, openBrowser, expectNoAxeViolations }) => {
  const link = await invite(page, team, anEmail("a-rather-long-name-of-somebody"));
  await page.goto(link.replace(/[0-9a-f]{40}$/, "0".repeat(40)));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link leads to no invitation.");
  const ben = await openBrowser();
  await join(ben, link, "Ben of the very long name that goes on and on", team);
  await page.goto(peopleOf(team));
  await expectNoAxeViolations(page);
  const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
  expect(scrollWidth).toBe(clientWidth);
  await setRole(page, "Ben of the very long name that goes on and on", "lead");
});

async function setRole(page: Page, name: string, role: string): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`^Role of ${name}`) }).click();
  await page.getByRole("menuitemradio", { name: new RegExp(`^${role}`) }).click();
  await expect(page.getByRole("status").filter({ hasText: `${name} is a ${role} now.` })).toBeVisible();
  await expect(page.getByRole("button", { name: `Role of ${name}: ${role}` })).toBeVisible();
}
