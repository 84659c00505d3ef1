import { expect, tabTo, test } from "./fixtures.ts";

type Answer = { status: number; detail: string };

async function ask(token: string): Promise<Answer> {
  const answer = await fetch(`${process.env.E2E_URL}/api/v1/runs/01a1fae5-6556-70bd-8b25-088411592bd6`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { detail } = (await answer.json()) as { detail: string };
  return { status: answer.status, detail };
}

test("a token is made, used and revoked by the keyboard alone, and says then why it is refused", async ({
  page,
  team,
  expectNoAxeViolations,
}) => {
  await page.goto(`${team.path}/settings/tokens`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("No tokens yet.");
  await expectNoAxeViolations(page);

  await page.keyboard.press("n");
  const form = page.getByRole("dialog", { name: "New token" });
  await expect(form.getByLabel("Name")).toBeFocused();
  await page.keyboard.type("GitHub Actions");
  await expectNoAxeViolations(page);
  await page.keyboard.press("Enter");

  const made = page.getByRole("dialog", { name: "“GitHub Actions” is made" });
  const token = await made.locator("pre").first().innerText();
  expect(token).toMatch(/^hr_[0-9a-f]{40}$/);
  await expect(made.getByRole("region", { name: "In a pipeline" })).toContainText(`HEADROOM_TOKEN=${token}`);
  await expectNoAxeViolations(page);
  await tabTo(page, made.getByRole("button", { name: "I have copied it" }));
  await page.keyboard.press("Enter");

  const row = page.getByRole("row", { name: /GitHub Actions/ });
  await expect(row).toContainText("Send results from CI");
  await expect(row).toContainText("never");
  expect(await page.content()).not.toContain(token);
  expect((await ask(token)).status).toBe(404);
  await page.reload();
  await expect(row).not.toContainText("never");
  await expectNoAxeViolations(page);

  await tabTo(page, page.getByRole("button", { name: "Revoke GitHub Actions" }), 60);
  await page.keyboard.press("Enter");
  const question = page.getByRole("dialog", { name: "Revoke “GitHub Actions”?" });
  await expect(question).toBeVisible();
  await tabTo(page, question.getByRole("button", { name: "Revoke token" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("No token works any more.");
  const today = new Date().toISOString().slice(0, 10);
  expect(await ask(token)).toEqual({ status: 401, detail: expect.stringContaining(`revoked on ${today} by `) });

  await page.getByText("1 ended").click();
  await expect(page.getByRole("row", { name: /GitHub Actions/ })).toContainText("revoked");
});

test("a form that is refused keeps what was typed", async ({ page, team }) => {
  await page.goto(`${team.path}/settings/tokens`);
  await page.getByRole("button", { name: "New token" }).click();
  const form = page.getByRole("dialog", { name: "New token" });
  await form.getByLabel("Name").fill("Nightly");
  await form.getByLabel("Choose scopes").check();
  await form.getByLabel("Works for").selectOption("Until a day…");
  await form.getByLabel("Last day").fill("2020-01-01");
  await form.getByRole("button", { name: "Make token" }).click();
  await expect(form.getByText("Choose what it may do.")).toBeVisible();
  await form.getByLabel("Read runs, their figures and verdicts").check();
  await form.getByRole("button", { name: "Make token" }).click();
  await expect(form.getByLabel("Last day")).toHaveAccessibleDescription(/That day is over/);
  await expect(form.getByLabel("Name")).toHaveValue("Nightly");
});

test("the token of the first start is marked as one to replace", async ({ page, expectNoAxeViolations }) => {
  await page.goto("/settings/tokens");
  await expect(page.getByRole("row", { name: /First run/ })).toContainText("meant to be replaced");
  await expectNoAxeViolations(page);
});
