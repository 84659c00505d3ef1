import { expect, signedOut, test } from "./fixtures.ts";

test("a refused form keeps what was typed and puts the focus on what is wrong; once it is right there is a team", async ({
  page,
  team,
}) => {
  await page.goto("/?all");
  await page.getByRole("button", { name: "New team" }).click();
  const dialog = page.getByRole("dialog", { name: "New team" });
  await dialog.getByLabel("Name", { exact: true }).fill("Another name");
  await dialog.getByLabel("Short name").fill(team.slug);
  await dialog.getByLabel("Who may read").selectOption("private");
  await dialog.getByRole("button", { name: "Make team" }).click();
  await expect(dialog.getByLabel("Short name")).toHaveAccessibleDescription(/Another team has this short name/);
  await expect(dialog.getByLabel("Short name")).toBeFocused();
  await expect(dialog.getByLabel("Name", { exact: true })).toHaveValue("Another name");
  await expect(dialog.getByLabel("Who may read")).toHaveValue("private");

  await dialog.getByLabel("Short name").fill(`${team.slug}-too`);
  await dialog.getByRole("button", { name: "Make team" }).click();
  await page.waitForURL(`**/teams/${team.slug}-too`);
  await expect(page.getByRole("navigation").getByText("Another name").first()).toBeVisible();
});

test.describe("with the connection gone", () => {
  test.use({ expectedErrors: [/ERR_FAILED|Failed to fetch/] });

  test("a form says so and keeps what was typed", async ({ page }) => {
    await page.goto("/?all");
    await page.getByRole("button", { name: "New team" }).click();
    const dialog = page.getByRole("dialog", { name: "New team" });
    await dialog.getByLabel("Name", { exact: true }).fill("Written on a train");
    await page.route("**/*", (request) => request.abort());
    await dialog.getByRole("button", { name: "Make team" }).click();
    await expect(dialog.getByRole("alert")).toHaveText(/The server did not answer/);
    await expect(dialog.getByLabel("Name", { exact: true })).toHaveValue("Written on a train");
  });
});

test("a renamed team has its new name in the rail", async ({ page, team, expectNoAxeViolations }) => {
  await page.goto(`${team.path}/settings`);
  await expectNoAxeViolations(page);
  await page.getByLabel("Name", { exact: true }).fill(`${team.name} anew`);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
  await expect(page.getByRole("button", { name: `${team.name} anew: change the team` })).toBeVisible();
});

test.describe("when the server is not reached", () => {
  test.use({ expectedErrors: [/ERR_FAILED/] });

  test("a button says that nothing was changed, and the page stays", async ({ page, team }) => {
    await page.goto(`${team.path}/settings`);
    await page.route("**/*", (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
    await page.getByRole("button", { name: "Archive team" }).click();
    await expect(page.getByText("The server did not answer. Nothing was changed.")).toBeVisible();
    await page.getByRole("button", { name: /^Signed in as/ }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await expect(page.getByText("You are still signed in.")).toBeVisible();
  });
});

test("archiving a team can be undone from the message, and later", async ({ page, team }) => {
  await page.goto(`${team.path}/settings`);
  const heading = page.getByRole("heading", { level: 1 });
  await page.getByRole("button", { name: "Archive team" }).click();
  await expect(heading).toContainText("is archived");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(heading).not.toContainText("is archived");
  await page.getByRole("button", { name: "Archive team" }).click();
  await page.getByRole("button", { name: "Restore team" }).click();
  await expect(heading).not.toContainText("is archived");
});

test.describe("signed out", () => {
  test.use(signedOut);

  test("a team's settings lead to the sign-in page and nowhere else", async ({ page, team }) => {
    await page.goto(`${team.path}/settings`);
    await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent(`${team.path}/settings`)}`);
  });
});

test.describe("what does not exist", () => {
  test.use({ expectedErrors: [/404/] });

  test("keeps the rail where the team is known", async ({ page, team, expectNoAxeViolations }) => {
    const response = await page.goto(`${team.path}/load-tests/never-made`);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no such page in this team.");
    await expectNoAxeViolations(page);
    await page.getByRole("link", { name: "Load tests" }).click();
    await expect(page).toHaveURL(`${team.path}/load-tests`);
  });

  test("is a page that says so for a team, with the status 404", async ({ page, expectNoAxeViolations }) => {
    const response = await page.goto("/teams/no-such-team/settings");
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("no such page");
    await expectNoAxeViolations(page);
  });
});
