import { expect, test } from "./fixtures.ts";

test("one person enters the team's answers by keys, and they are there after a reload", async ({
  page,
  team,
  expectNoAxeViolations,
}) => {
  await page.goto(`${team.path}/team-test/new`);
  await page.getByRole("radio", { name: /As a group/ }).check();
  await page.getByRole("button", { name: "Start round" }).click();
  await page.waitForURL(/\/rounds\/\d+$/);
  await page.getByRole("button", { name: "Enter the answers" }).click();
  const answers = page.getByRole("region", { name: "Answers" });
  await expect(answers.getByText("0 of 10 entered")).toBeVisible();
  const group = (name: RegExp) => answers.getByRole("group", { name });
  const environment = group(/dedicated environment/);
  const checklist = group(/review checklist/);
  const tool = group(/load testing tool/);

  await page.keyboard.press("y");
  await expect(environment.getByRole("button", { name: "Yes" })).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("r");
  await page.keyboard.type("since March");
  await page.keyboard.press("Enter");
  await page.keyboard.press("n");
  await expect(checklist.getByRole("button", { name: "No", exact: true })).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("j");
  await page.keyboard.press("o");
  await expect(answers.getByText("Say whose it is, or why it is outside your control.")).toBeVisible();
  await page.keyboard.type("The platform team chooses it.");
  await page.keyboard.press("Enter");
  await expect(answers.getByText("3 of 10 entered")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Round 1: 3 of 10 answers are agreed.");
  await page.keyboard.press("k");
  await page.keyboard.press("d");
  await expect(tool.getByRole("button", { name: "Don’t know" })).toHaveAttribute("aria-pressed", "true");
  await expectNoAxeViolations(page);

  await page.reload();
  await expect(answers.getByText("3 of 10 entered")).toBeVisible();
  await expect(answers.getByLabel("Reason: Own environment for performance tests")).toHaveValue("since March");
  await answers.getByRole("button", { name: "Take back: Review checklist names performance" }).click();
  await expect(answers.getByText("2 of 10 entered")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(answers.getByText("3 of 10 entered")).toBeVisible();
});
