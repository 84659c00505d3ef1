import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { type E2eTeam, expect } from "./fixtures.ts";

/** What everybody who joins chooses. */
export const chosenPassword = "harbour lights in november";

/** An address that no other test knows. */
export const anEmail = (name: string) => `${name}-${randomBytes(4).toString("hex")}@example.org`;

export const peopleOf = (team: Pick<E2eTeam, "path">) => `${team.path}/settings/people`;

/** Invites one person, as a member unless it says otherwise; the link. */
export async function invite(page: Page, team: Pick<E2eTeam, "path">, email: string, role = "member"): Promise<string> {
  await page.goto(peopleOf(team));
  await page.getByRole("button", { name: "Invite people" }).click();
  const dialog = page.getByRole("dialog", { name: /^Invite to/ });
  await dialog.getByLabel("Email addresses").fill(email);
  await dialog.getByLabel(new RegExp(`^${role}`)).check();
  await dialog.getByRole("button", { name: "Invite", exact: true }).click();
  const link = await dialog.locator("code").innerText();
  await dialog.getByRole("button", { name: "Done" }).click();
  return link;
}

/** Makes the account that a link is for, which leads to the team. */
export async function join(page: Page, link: string, name: string, team: Pick<E2eTeam, "path">): Promise<void> {
  await page.goto(link);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Password").fill(chosenPassword);
  await page.getByRole("button", { name: /^Join/ }).click();
  await expect(page).toHaveURL(new URL(team.path, process.env.E2E_URL).href);
}
