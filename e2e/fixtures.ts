import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { type BrowserContext, test as base, expect, type Locator, type Page } from "@playwright/test";
import { admin } from "./admin.ts";
import { askDatabase } from "./database.ts";

export { expect } from "@playwright/test";

export interface E2eTeam {
  name: string;
  slug: string;
  /** Path of its overview. */
  path: string;
}

/** Gives somebody a browser of their own, in which nobody is signed in. */
export type OpenBrowser = () => Promise<Page>;

interface TestFixtures {
  /** Errors in the browser's console that the test expects, such as the 404 of a page that it asks for. */
  expectedErrors: RegExp[];
  /** A team that no other test knows. */
  team: E2eTeam;
  openBrowser: OpenBrowser;
  /** Fails on any accessibility problem that axe finds, in the light and in the dark theme. */
  expectNoAxeViolations: (page: Page) => Promise<void>;
  quietConsole: undefined;
}

interface WorkerFixtures {
  /** File with the cookies of the signed-in admin. */
  adminState: string;
}

/** For tests that start without a session: `test.use(signedOut)`. */
export const signedOut = { storageState: { cookies: [], origins: [] } };

/** Playwright's test on the shared instance: `page` is the admin's; every console error is a failure. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  baseURL: ({}, use) => use(process.env.E2E_URL),

  adminState: [
    async ({ browser }, use, worker) => {
      const file = join(worker.project.outputDir, `admin-${worker.workerIndex}.json`);
      const page = await browser.newPage({ baseURL: process.env.E2E_URL, storageState: undefined });
      await signIn(page, admin);
      await page.context().storageState({ path: file });
      await page.close();
      await use(file);
    },
    { scope: "worker" },
  ],

  storageState: ({ adminState }, use) => use(adminState),

  expectedErrors: [[], { option: true }],

  quietConsole: [
    async ({ context, expectedErrors }, use) => {
      const errors: string[] = [];
      context.on("console", (message) => {
        if (message.type() === "error") errors.push(`${message.text()} (${message.location().url})`);
      });
      context.on("weberror", (error) => errors.push(String(error.error())));
      await use(undefined);
      const unexpected = errors.filter((text) => !expectedErrors.some((pattern) => pattern.test(text)));
      expect(unexpected, "errors in the browser's console").toEqual([]);
    },
    { auto: true },
  ],

  team: async ({}, use) => use(await makeTeam()),

  async openBrowser({ browser }, use) {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext({ baseURL: process.env.E2E_URL, ...signedOut });
      contexts.push(context);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },

  expectNoAxeViolations: ({}, use) => use(expectNoAxeViolations),
});

/** Signs in through the form and waits until the app is there. */
export async function signIn(page: Page, { email, password }: { email: string; password: string }) {
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

/** Makes a team, under a name of its own, of which the admin is lead. teams.spec.ts makes one as people do. */
export async function makeTeam(): Promise<E2eTeam> {
  const id = randomBytes(4).toString("hex");
  const team = { name: `Team ${id}`, slug: `team-${id}`, path: `/teams/team-${id}` };
  const made = await askDatabase(
    `WITH team AS (INSERT INTO "Team" ("id", "slug", "name") VALUES (gen_random_uuid(), $1, $2) RETURNING "id")
     INSERT INTO "Membership" ("teamId", "userId", "role")
     SELECT team."id", "User"."id", 'lead' FROM team, "User" WHERE "User"."email" = $3 RETURNING 1`,
    [team.slug, team.name, admin.email],
  );
  expect(made).toHaveLength(1);
  return team;
}

/** Presses a key that opens something, as soon as the page listens: right after it is loaded it may not yet. */
export async function openBy(page: Page, key: string, opened: Locator): Promise<void> {
  await expect(async () => {
    if (!(await opened.isVisible())) await page.keyboard.press(key);
    await expect(opened).toBeVisible({ timeout: 2000 });
  }).toPass();
}

/** Presses Tab until the element has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator, atMost = 30) {
  const hasFocus = () => target.evaluate((element) => element === document.activeElement);
  for (let pressed = 0; pressed < atMost && !(await hasFocus()); pressed += 1) await page.keyboard.press("Tab");
  await expect(target).toBeFocused();
}

/** The rules of axe that ask for colours: all that differs from one theme to the other. */
const rulesOfColour = ["color-contrast", "link-in-text-block"];

/** Axe by every rule of WCAG 2.2 AA and its own best practices; what is a matter of colour, once a theme. */
export async function expectNoAxeViolations(page: Page) {
  // While one page follows another there is none for a moment.
  await expect(page).toHaveTitle(/./);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page });
    const { violations } = await (colorScheme === "light" ? axe : axe.withRules(rulesOfColour)).analyze();
    const found = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${help}. ${failureSummary ?? ""}`),
    );
    expect(found, `what axe finds in the ${colorScheme} theme`).toEqual([]);
  }
}
