import { admin } from "./admin.ts";
import { expect, makeTeam, signIn, tabTo, test } from "./fixtures.ts";
import { anEmail, chosenPassword, invite, join, peopleOf } from "./invite.ts";

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
  await ben.getByLabel("Password").fill(chosenPassword);
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
  await expect(page.getByRole("heading", { name: "Invited" })).toBeHidden();
  await ben.getByLabel("Your name").fill("Ben");
  await ben.getByLabel("Password").fill(chosenPassword);
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
  const second = await makeTeam();
  await join(await openBrowser(), await invite(page, second, email), "Ben", second);

  const ben = await openBrowser();
  await ben.goto(link);
  await expect(ben.getByRole("heading", { level: 1 })).toHaveText("Sign in first.");
  await expectNoAxeViolations(ben);
  await ben.getByRole("link", { name: "Sign in" }).click();
  await ben.getByLabel("Email").fill(email);
  await ben.getByLabel("Password").fill(chosenPassword);
  await ben.getByRole("button", { name: "Sign in" }).click();
  await expect(ben.getByRole("button", { name: `Join ${team.name}` })).toBeVisible();
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
  await expect(ben.getByRole("row", { name: new RegExp(`^${second.name} · archived`) })).toBeVisible();
});
