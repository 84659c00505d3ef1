import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, type OpenBrowser } from "./fixtures.ts";
import { chosenPassword } from "./invite.ts";

export interface Newcomer {
  name: string;
  email: string;
  password: string;
  /** A browser of their own, in which they are signed in. */
  page: Page;
}

/** Somebody whom the admin invites to the instance, and who joins in a browser of their own. */
export async function aNewcomer(adminPage: Page, openBrowser: OpenBrowser): Promise<Newcomer> {
  const id = randomBytes(4).toString("hex");
  const newcomer = { name: `Grace ${id}`, email: `grace-${id}@example.org`, password: chosenPassword };
  await adminPage.goto("/settings/people");
  await adminPage.getByRole("button", { name: "Invite people" }).click();
  const dialog = adminPage.getByRole("dialog", { name: "Invite to Headroom" });
  await dialog.getByLabel("Email addresses").fill(newcomer.email);
  await dialog.getByRole("button", { name: "Invite", exact: true }).click();
  const link = await dialog.locator("code").innerText();
  await dialog.getByRole("button", { name: "Done" }).click();

  const page = await openBrowser();
  await page.goto(link);
  await page.getByLabel("Your name").fill(newcomer.name);
  await page.getByLabel("Password").fill(newcomer.password);
  await page.getByRole("button", { name: "Join Headroom" }).click();
  await expect(page.getByRole("button", { name: `Signed in as ${newcomer.name}` })).toBeVisible();
  return { ...newcomer, page };
}
