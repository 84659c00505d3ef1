import { randomBytes } from "node:crypto";
import type { BrowserContext, Page } from "@playwright/test";
import { admin } from "./admin.ts";
import { test as base, type E2eTeam, expect, signedOut, signIn, tabTo } from "./fixtures.ts";

type OpenBrowser = () => Promise<Page>;

/** `openBrowser` gives somebody a browser of their own, in which nobody is signed in. */
const test = base.extend<{ openBrowser: OpenBrowser }>({
  async openBrowser({ browser }, use) {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext({ baseURL: process.env.E2E_URL, ...signedOut });
      contexts.push(context);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

const password = "harbour lights in november";
const anEmail = (name: string) => `${name}-${randomBytes(4).toString("hex")}@example.org`;
const peopleOf = (team: Pick<E2eTeam, "path">) => `${team.path}/settings/people`;

test("people are invited with the keyboard alone, each by a link that is shown once", async ({
  page,
  team,
  expectNoAxeViolations,
}) => {
  const emails = [anEmail("ben"), anEmail("carol")];
  await page.goto(peopleOf(team));
  await expectNoAxeViolations(page);
  await page.keyboard.press("n");
  const dialog = page.getByRole("dialog", { name: `Invite to ${team.name}` });
  await expect(dialog.getByLabel("Email addresses")).toBeFocused();
  await page.keyboard.type(`${emails[0]}, not an address`);
  await tabTo(page, dialog.getByLabel(/^member/));
  await page.keyboard.press("Enter");
  await expect(dialog.getByLabel("Email addresses")).toHaveAccessibleDescription(/“not”, “an”, “address”/);
  await expect(dialog.getByLabel("Email addresses")).toHaveValue(`${emails[0]}, not an address`);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(emails.join(" "));
  await tabTo(page, dialog.getByLabel(/^member/));
  await page.keyboard.press("ArrowDown");
  await tabTo(page, dialog.getByRole("button", { name: "Invite", exact: true }));
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("button", { name: "Done" })).toBeFocused();
  await expect(dialog.locator("code")).toHaveText([/\/invitation\/[0-9a-f]{40}$/, /\/invitation\/[0-9a-f]{40}$/]);
  await expectNoAxeViolations(page);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  const waiting = page.getByRole("list", { name: "Open invitations" }).getByRole("listitem");
  await expect(waiting).toHaveCount(2);
  await expect(waiting.first()).toContainText("viewer · invited by ada");
  await expect(page.locator("code")).toHaveCount(0);
});

test("whoever is invited joins with a name and a password, once", async ({
  page,
  team,
  openBrowser,
  expectNoAxeViolations,
}) => {
  const email = anEmail("ben");
  const link = await invite(page, team, email);
  const ben = await openBrowser();
  await ben.goto(link);
  await expect(ben.getByRole("heading", { level: 1 })).toHaveText(`ada invites you to ${team.name}`);
  await expect(ben.getByLabel("Email")).toHaveValue(email);
  await expectNoAxeViolations(ben);
  await ben.getByLabel("Your name").fill("Ben");
  await ben.getByLabel("Password").fill("password1234");
  await ben.getByRole("button", { name: `Join ${team.name}` }).click();
  await expect(ben.getByLabel("Password")).toHaveAttribute("aria-invalid", "true");
  await expect(ben.getByLabel("Your name")).toHaveValue("Ben");
  await ben.getByLabel("Password").fill(password);
  await ben.getByRole("button", { name: `Join ${team.name}` }).click();
  await expect(ben).toHaveURL(team.path);
  await expect(ben.getByRole("button", { name: `${team.name}: change the team` })).toBeVisible();

  const another = await openBrowser();
  await another.goto(link);
  await expect(another.getByRole("heading", { level: 1 })).toHaveText("This invitation has been used.");
  await expectNoAxeViolations(another);
  await another.getByRole("link", { name: "Sign in" }).click();
  await expect(another).toHaveURL("/sign-in");
});

test("a link lets nobody in once it is revoked or replaced", async ({ page, team, openBrowser }) => {
  const email = anEmail("ben");
  const first = await invite(page, team, email);
  await page.getByRole("button", { name: `New link for ${email}` }).click();
  await page.getByRole("button", { name: "Make a new link" }).click();
  const second = await page.locator("code").innerText();
  await page.getByRole("button", { name: "Done" }).click();
  const ben = await openBrowser();
  const title = ben.getByRole("heading", { level: 1 });
  await ben.goto(first);
  await expect(title).toHaveText("This invitation was taken back.");
  await ben.goto(second);
  await expect(title).toContainText("invites you to");
  await page.getByRole("button", { name: `Revoke the invitation of ${email}` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
  await expect(page.getByText("Nobody is being waited for.")).toBeVisible();
  await ben.getByLabel("Your name").fill("Ben");
  await ben.getByLabel("Password").fill(password);
  await ben.getByRole("button", { name: `Join ${team.name}` }).click();
  await expect(ben.getByRole("alert").filter({ hasText: /./ })).toContainText("was taken back");
  await expect(ben.getByLabel("Your name")).toHaveValue("Ben");
});

test("a forwarded link names both addresses, and opens for the right one after signing out", async ({
  page,
  team,
  openBrowser,
  expectNoAxeViolations,
}) => {
  const email = anEmail("ben");
  const link = await invite(page, team, email);
  const other = await openBrowser();
  await signIn(other, admin);
  await other.goto(link);
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("This invitation is for somebody else.");
  await expect(other.getByRole("main")).toContainText(email);
  await expect(other.getByRole("main")).toContainText(`signed in as ${admin.email}`);
  await expectNoAxeViolations(other);
  await other.getByRole("button", { name: "Sign out and open it again" }).click();
  await expect(other.getByLabel("Email")).toHaveValue(email);
});

test("somebody who has an account by now signs in, accepts with one button and has two teams", async ({
  page,
  team,
  openBrowser,
  expectNoAxeViolations,
}) => {
  const email = anEmail("ben");
  const link = await invite(page, team, email);
  const second = await makeTeam(page);
  await join(await openBrowser(), await invite(page, second, email), "Ben", second);

  const ben = await openBrowser();
  await ben.goto(link);
  await expect(ben.getByRole("heading", { level: 1 })).toHaveText("Sign in first.");
  await expectNoAxeViolations(ben);
  await ben.getByRole("link", { name: "Sign in" }).click();
  await ben.getByLabel("Email").fill(email);
  await ben.getByLabel("Password").fill(password);
  await ben.getByRole("button", { name: "Sign in" }).click();
  await expectNoAxeViolations(ben);
  await ben.getByRole("button", { name: `Join ${team.name}` }).click();
  await expect(ben).toHaveURL(team.path);

  await ben.getByRole("button", { name: `${team.name}: change the team` }).click();
  await expect(ben.getByRole("menuitem", { name: `${team.name} member` })).toBeVisible();
  await ben.getByRole("menuitem", { name: `${second.name} member` }).click();
  await expect(ben).toHaveURL(second.path);

  await page.goto(`${second.path}/settings`);
  await page.getByRole("button", { name: "Archive team" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("is archived");
  await ben.goto(team.path);
  await ben.getByRole("button", { name: `${team.name}: change the team` }).click();
  await expect(ben.getByRole("menuitem", { name: second.name })).toHaveCount(0);
  await ben.goto("/?all");
  await expect(ben.getByRole("row", { name: new RegExp(`^${second.name} archived`) })).toBeVisible();
});

test("a role that is changed while a form is open refuses it, keeps what was typed and can be undone", async ({
  page,
  team,
  openBrowser,
}) => {
  const ben = await aMember(page, team, openBrowser);
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
  const ben = await aMember(page, team, openBrowser);
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
  const ben = await aMember(page, team, openBrowser, "lead");
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

/** Invites one person, as a member unless it says otherwise; the link. */
async function invite(page: Page, team: Pick<E2eTeam, "path">, email: string, role = "member"): Promise<string> {
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

async function join(page: Page, link: string, name: string, team: Pick<E2eTeam, "path">): Promise<void> {
  await page.goto(link);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: /^Join/ }).click();
  await expect(page).toHaveURL(new URL(team.path, process.env.E2E_URL).href);
}

/** Ben, who has joined the team, in a browser of his own. */
async function aMember(page: Page, team: E2eTeam, openBrowser: OpenBrowser, role = "member"): Promise<Page> {
  const link = await invite(page, team, anEmail("ben"), role);
  const ben = await openBrowser();
  await join(ben, link, "Ben", team);
  return ben;
}

async function setRole(page: Page, name: string, role: string): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`^Role of ${name}`) }).click();
  await page.getByRole("menuitemradio", { name: new RegExp(`^${role}`) }).click();
  await expect(page.getByRole("status").filter({ hasText: `${name} is a ${role} now.` })).toBeVisible();
  await expect(page.getByRole("button", { name: `Role of ${name}: ${role}` })).toBeVisible();
}

async function makeTeam(page: Page): Promise<E2eTeam> {
  const name = `Team ${randomBytes(4).toString("hex")}`;
  await page.goto("/?all");
  await page.getByRole("button", { name: "New team" }).click();
  const dialog = page.getByRole("dialog", { name: "New team" });
  await dialog.getByLabel("Name", { exact: true }).fill(name);
  await dialog.getByRole("button", { name: "Make team" }).click();
  await page.waitForURL("**/teams/*");
  const path = new URL(page.url()).pathname;
  return { name, slug: path.replace("/teams/", ""), path };
}
