import type { BrowserContext, Page } from "@playwright/test";
import { expect, signedOut, tabTo, test } from "./fixtures.ts";
import { type Instance, startInstance } from "./instance.ts";

// The first minutes of a newcomer, in order, on an instance that nobody has set up.
test.describe.configure({ mode: "serial" });
test.use(signedOut);

const founder = { name: "Grace", email: "grace@example.org", password: "harbour lights in november" };
let instance: Instance;

test.beforeAll(async () => {
  instance = await startInstance();
});
test.afterAll(() => instance.stop());

test("nobody gets in without the printed token", async ({ page, expectNoAxeViolations }) => {
  await page.goto(instance.url);
  await expect(page).toHaveURL(`${instance.url}/setup`);
  await expectNoAxeViolations(page);
  await fillSetup(page, "not-the-token");
  await page.getByRole("button", { name: "Set up Headroom" }).click();
  await expect(page.getByLabel("Setup token")).toHaveAccessibleDescription(/not the setup token/);
  await expect(page.getByLabel("Email")).toHaveValue(founder.email);
});

test("a weak password is refused with a way to a better one", async ({ page }) => {
  await page.goto(instance.setupUrl);
  await fillSetup(page);
  await page.getByLabel("Password").fill("password1234");
  await page.getByRole("button", { name: "Set up Headroom" }).click();
  await expect(page.getByLabel("Password")).toHaveAttribute("aria-invalid", "true");
});

test("the printed link makes the first admin and the first team, and leads there", async ({ page }) => {
  await page.goto(instance.setupUrl);
  await fillSetup(page);
  await page.getByRole("button", { name: "Set up Headroom" }).click();
  await expect(page).toHaveURL(`${instance.url}/teams/checkout`);
});

test.describe("once it is set up", () => {
  test.use({ expectedErrors: [/404/] });

  test("the printed link is worth nothing", async ({ page }) => {
    const response = await page.goto(instance.setupUrl);
    expect(response?.status()).toBe(404);
  });
});

test.describe("when the server is not reached", () => {
  test.use({ expectedErrors: [/ERR_FAILED/] });

  test("a form says so and keeps what was typed, the password too", async ({ page }) => {
    await page.goto(`${instance.url}/sign-in`);
    await page.getByLabel("Email").fill(founder.email);
    await page.getByLabel("Password").fill(founder.password);
    await page.route("**/sign-in", (route) => route.abort());
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "The server did not answer." })).toBeVisible();
    await expect(page.getByLabel("Password")).toHaveValue(founder.password);
    await page.unroute("**/sign-in");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL(`${instance.url}/teams/checkout`);
  });
});

test("a wrong password is refused without saying whether the person exists", async ({
  page,
  expectNoAxeViolations,
}) => {
  await page.goto(`${instance.url}/sign-in`);
  await expectNoAxeViolations(page);
  const messages: string[] = [];
  for (const email of [founder.email, "nobody@example.org"]) {
    await page.getByLabel("Email").fill(email);
    await page.getByLabel("Password").fill("a wrong password");
    await page.getByRole("button", { name: "Sign in" }).click();
    const alert = page.getByRole("alert").filter({ hasText: /./ });
    await expect(alert).toBeVisible();
    messages.push(await alert.innerText());
    await page.reload();
  }
  expect(messages[1]).toBe(messages[0]);
  await expect(page).toHaveURL(`${instance.url}/sign-in`);
});

test("one signs in with the keyboard alone, out by the menu, and is out everywhere", async ({ page, context }) => {
  await page.goto(`${instance.url}/teams/checkout`);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await tabTo(page, page.getByLabel("Email"));
  await page.keyboard.type(founder.email);
  await tabTo(page, page.getByLabel("Password"));
  await page.keyboard.type(founder.password);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${instance.url}/teams/checkout`);

  const cookies = await context.cookies();
  await page.getByRole("button", { name: `Signed in as ${founder.name}` }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(`${instance.url}/sign-in`);
  await expectEnded(context, page, cookies);
});

test("without JavaScript the form works and the password stays out of the address", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...signedOut });
  const page = await context.newPage();
  await page.goto(`${instance.url}/sign-in`);
  await page.getByLabel("Email").fill(founder.email);
  await page.getByLabel("Password").fill(founder.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(`${instance.url}/teams/checkout`);
  await context.close();
});

/** The session is over on the server: its cookie, put back, opens nothing. */
async function expectEnded(context: BrowserContext, page: Page, cookies: Awaited<ReturnType<typeof context.cookies>>) {
  await context.addCookies(cookies);
  await page.goto(`${instance.url}/teams/checkout`);
  await expect(page).toHaveURL(/\/sign-in/);
}

async function fillSetup(page: Page, token?: string) {
  if (token) await page.getByLabel("Setup token").fill(token);
  await page.getByLabel("Your name").fill(founder.name);
  await page.getByLabel("Email").fill(founder.email);
  await page.getByLabel("Password").fill(founder.password);
  await page.getByLabel("First team").fill("Checkout");
}
