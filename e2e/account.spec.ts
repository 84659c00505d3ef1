import type { Page } from "@playwright/test";
import { expect, type OpenBrowser, signIn, tabTo, test } from "./fixtures.ts";
import { aNewcomer, type Newcomer } from "./newcomer.ts";

const newPassword = "november lights in the harbour";
const said = (page: Page, text: string | RegExp) => page.getByRole("status").filter({ hasText: text });

test("a new password, set by keyboard alone, signs out every other browser at its next click", async ({
  openBrowser,
  expectNoAxeViolations,
}) => {
  const grace = await aNewcomer(openBrowser);
  const { page } = grace;
  const elsewhere = await alsoSignedIn(grace, openBrowser);
  await page.goto("/profile");
  await expectNoAxeViolations(page);
  await tabTo(page, page.getByLabel("Current password"));
  await page.keyboard.type("not my password at all");
  await page.keyboard.press("Tab");
  await page.keyboard.type("password1234");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("New password")).toHaveAccessibleDescription(/one of the first that attackers try/);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(newPassword);
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Current password")).toHaveAccessibleDescription(/not your current password/);
  await expect(page.getByLabel("Current password")).toBeFocused();
  await expect(page.getByLabel("New password")).toHaveValue(newPassword);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(grace.password);
  await page.keyboard.press("Enter");
  await expect(said(page, "Your password is changed. One other browser is signed out.")).toBeVisible();

  await elsewhere.getByRole("link", { name: "Profile" }).click();
  await expect(elsewhere).toHaveURL(/\/sign-in/);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`You are ${grace.name}, signed in here only.`);
  await signIn(elsewhere, { ...grace, password: newPassword });
});

test("browsers are signed out one by one, all but this one, or all", async ({ openBrowser }) => {
  const grace = await aNewcomer(openBrowser);
  const { page } = grace;
  const [first, second, third] = [
    await alsoSignedIn(grace, openBrowser),
    await alsoSignedIn(grace, openBrowser),
    await alsoSignedIn(grace, openBrowser),
  ];
  await page.goto("/profile");
  const sessions = page.getByRole("table", { name: "Where you are signed in" }).getByRole("row");
  await expect(sessions).toHaveCount(5);
  // The one that was seen last comes first.
  await page
    .getByRole("button", { name: /^Sign out Chrome/ })
    .first()
    .click();
  await expect(sessions).toHaveCount(4);
  await expectOut(third);

  await page.getByRole("button", { name: "Sign out everywhere…" }).click();
  await page.getByRole("button", { name: "Everywhere else" }).click();
  await expect(sessions).toHaveCount(2);
  await expectOut(first);
  await expectOut(second);

  const again = await alsoSignedIn(grace, openBrowser);
  await page.reload();
  await page.getByRole("button", { name: "Sign out everywhere…" }).click();
  await page.getByRole("button", { name: "Everywhere, here too" }).click();
  await expect(page).toHaveURL("/sign-in");
  await expectOut(again);
});

test("an admin's link resets a password, once", async ({ page: adminPage, openBrowser, expectNoAxeViolations }) => {
  const grace = await aNewcomer(openBrowser);
  const older = await makeResetLink(adminPage, grace);
  const link = await makeResetLink(adminPage, grace);
  const page = await openBrowser();
  const title = page.getByRole("heading", { level: 1 });
  await page.goto(older);
  await expect(title).toHaveText("This link has ended.");
  await page.goto(link);
  await expectNoAxeViolations(page);
  await page.getByLabel("New password").fill("password1234");
  await page.getByRole("button", { name: "Set password and sign in" }).click();
  await expect(page.getByLabel("New password")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("New password").fill(newPassword);
  await page.getByRole("button", { name: "Set password and sign in" }).click();
  await expect(page.getByRole("button", { name: `Signed in as ${grace.name}` })).toBeVisible();
  await expectOut(grace.page);

  const another = await openBrowser();
  await another.goto(link);
  await expect(another.getByRole("heading", { level: 1 })).toHaveText("This link has been used.");
  await expectNoAxeViolations(another);
  await another.goto("/reset/never-made");
  await expect(another.getByRole("heading", { level: 1 })).toHaveText("This link leads to no account.");
});

test("without JavaScript a reset link works too", async ({ page: adminPage, browser, openBrowser }) => {
  const grace = await aNewcomer(openBrowser);
  const link = await makeResetLink(adminPage, grace);
  const page = await browser.newPage({ javaScriptEnabled: false, storageState: { cookies: [], origins: [] } });
  await page.goto(link);
  await page.getByLabel("New password").fill(newPassword);
  await page.getByRole("button", { name: "Set password and sign in" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(new URL(page.url()).pathname).not.toContain("/reset/");
});

test("somebody who is deactivated in the middle of work is out, told nothing, and keeps what they typed", async ({
  page: adminPage,
  openBrowser,
}) => {
  const grace = await aNewcomer(openBrowser);
  const { page } = grace;
  await page.goto("/profile");
  await page.getByLabel("Name", { exact: true }).fill("Grace Hopper");
  await act(adminPage, grace, "Deactivate…");
  await adminPage.getByRole("dialog").getByRole("button", { name: "Deactivate" }).click();
  await expect(said(adminPage, `${grace.name} is deactivated.`)).toBeVisible();

  await page.getByRole("button", { name: "Save name" }).click();
  await expect(page.getByRole("alert").filter({ hasText: /./ })).toContainText("You are signed out.");
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Grace Hopper");
  await expectOut(page);
  await page.getByLabel("Email").fill(grace.email);
  await page.getByLabel("Password").fill(grace.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert").filter({ hasText: /./ })).toHaveText(
    "That email address and password do not belong together.",
  );
  await adminPage.getByRole("button", { name: "Undo" }).click();
  await expect(adminPage.getByRole("cell", { name: "active" })).toBeVisible();
  await signIn(page, grace);
});

test("the last admin cannot step down; once there are two, an admin can be unmade", async ({
  page,
  openBrowser,
  expectNoAxeViolations,
}) => {
  const grace = await aNewcomer(openBrowser);
  await page.goto("/settings/people?show=admins");
  await page.getByRole("button", { name: /^What to do with/ }).click();
  await page.getByRole("menuitem", { name: "Stop being an admin…" }).click();
  const dialog = page.getByRole("dialog", { name: "Stop being an admin?" });
  await dialog.getByRole("button", { name: "Stop being an admin" }).click();
  await expect(dialog.getByRole("alert")).toHaveText("You are the only admin. Make somebody else an admin first.");
  await expectNoAxeViolations(page);
  await dialog.getByRole("button", { name: "Cancel" }).click();

  await act(page, grace, "Make admin");
  await expect(said(page, `${grace.name} is an admin now.`)).toBeVisible();
  await grace.page.goto("/settings");
  await expect(grace.page).toHaveURL("/settings/people");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("cell", { name: "active" })).toBeVisible();
  await grace.page.goto("/settings");
  await expect(grace.page.getByRole("heading", { level: 1 })).toContainText("no such page");

  await act(page, grace, "Make admin");
  await expect(said(page, `${grace.name} is an admin now.`)).toBeVisible();
  await act(grace.page, grace, "Stop being an admin…");
  await grace.page.getByRole("dialog").getByRole("button", { name: "Stop being an admin" }).click();
  await expect(grace.page).toHaveURL("/profile");
  await act(page, grace, "Make admin");
  await expect(said(page, `${grace.name} is an admin now.`)).toBeVisible();
  await act(grace.page, grace, "Deactivate…");
  await grace.page.getByRole("dialog").getByRole("button", { name: "Deactivate" }).click();
  await expect(grace.page).toHaveURL("/sign-in");
});

test("people are found by what is typed, and the address keeps it", async ({
  page,
  openBrowser,
  expectNoAxeViolations,
}) => {
  const grace = await aNewcomer(openBrowser);
  await page.goto("/settings/people");
  await expectNoAxeViolations(page);
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(page.getByRole("searchbox", { name: "Find people" })).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.type(grace.email);
  const rows = page.getByRole("table", { name: "People" }).getByRole("row");
  await expect(rows).toHaveCount(2);
  await expect(page).toHaveURL(/\?q=grace-/);
  await page.reload();
  await expect(rows).toHaveCount(2);
  await page.getByRole("link", { name: "Deactivated" }).click();
  await expect(page.getByText("Nobody here has")).toBeVisible();
});

test.describe("on a phone", { tag: "@only-phone" }, () => {
  test("one's profile and the list of people fit", async ({ page, expectNoAxeViolations }) => {
    for (const path of ["/profile", "/settings/people"]) {
      await page.goto(path);
      await expectNoAxeViolations(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    }
    await page
      .getByRole("button", { name: /^What to do with/ })
      .first()
      .tap();
    await expect(page.getByRole("menuitem").first()).toBeVisible();
  });
});

/** The same person in another browser. */
async function alsoSignedIn(person: Newcomer, openBrowser: OpenBrowser): Promise<Page> {
  const page = await openBrowser();
  await signIn(page, person);
  return page;
}

async function expectOut(page: Page): Promise<void> {
  await page.goto("/profile");
  await expect(page).toHaveURL(/\/sign-in/);
}

async function act(adminPage: Page, { name, email }: Newcomer, verb: string): Promise<void> {
  await adminPage.goto(`/settings/people?q=${encodeURIComponent(email)}`);
  await adminPage.getByRole("button", { name: `What to do with ${name}` }).click();
  await adminPage.getByRole("menuitem", { name: verb }).click();
}

async function makeResetLink(adminPage: Page, person: Newcomer): Promise<string> {
  await act(adminPage, person, "Make a reset link");
  const dialog = adminPage.getByRole("dialog", { name: `Reset link for ${person.name}` });
  const link = await dialog.locator("code").innerText();
  await dialog.getByRole("button", { name: "Done" }).click();
  return link;
}
