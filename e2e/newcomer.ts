import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { admin } from "./admin.ts";
import { askDatabase } from "./database.ts";
import { type E2eTeam, expect, type OpenBrowser, signIn } from "./fixtures.ts";

export interface Newcomer {
  name: string;
  email: string;
  password: string;
  /** A browser of their own, in which they are signed in. */
  page: Page;
}

/** Somebody who has joined the instance and no team yet. invitations.spec.ts joins as people do. */
export async function aNewcomer(openBrowser: OpenBrowser): Promise<Newcomer> {
  const { name, email, password } = await makePerson(`Grace ${randomBytes(4).toString("hex")}`);
  const page = await openBrowser();
  await signIn(page, { email, password });
  await expect(page.getByRole("button", { name: `Signed in as ${name}` })).toBeVisible();
  return { name, email, password, page };
}

/** Ben, who is in the team, on its overview in a browser of his own. */
export async function aMember(team: E2eTeam, openBrowser: OpenBrowser, role = "member"): Promise<Page> {
  const { id, ...ben } = await makePerson("Ben");
  const membership = await askDatabase(
    `INSERT INTO "Membership" ("teamId", "userId", "role")
     SELECT "id", $2::uuid, $3::"Role" FROM "Team" WHERE "slug" = $1 RETURNING 1`,
    [team.slug, id, role],
  );
  expect(membership).toHaveLength(1);
  const page = await openBrowser();
  await signIn(page, ben);
  await page.goto(team.path);
  return page;
}

/** An account with the admin's password, which is then not hashed once more. */
async function makePerson(name: string): Promise<Omit<Newcomer, "page"> & { id: unknown }> {
  const email = `${name.toLowerCase().replace(" ", "-")}-${randomBytes(4).toString("hex")}@example.org`;
  const [made] = await askDatabase(
    `INSERT INTO "User" ("id", "email", "name", "passwordHash")
     SELECT gen_random_uuid(), $1, $2, "passwordHash" FROM "User" WHERE "email" = $3 RETURNING "id"`,
    [email, name, admin.email],
  );
  return { id: made?.id, name, email, password: admin.password };
}
