import type { Page } from "@playwright/test";
import { type E2eTeam, expect, tabTo, test } from "./fixtures.ts";
import { jmeterNight, uploadNight } from "./nights.ts";

test("a team makes its own questions by keyboard: copied, changed, moved, removed and taken back @phone", async ({
  page,
  team,
  expectNoAxeViolations,
}) => {
  await page.goto(`${team.path}/team-test/sets`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Three question sets come with Headroom\./);
  await expectNoAxeViolations(page);

  await page.getByRole("button", { name: "Copy Team test for performance engineering" }).press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("Name of the copy")).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("How we work");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How we work");
  const rows = page.getByRole("list", { name: "Questions" }).locator(":scope > li");
  await expect(rows).toHaveCount(10);

  await page.getByRole("button", { name: "Edit question 1", exact: true }).press("Enter");
  const first = page.getByRole("group", { name: "Question 1", exact: true });
  await first.getByLabel("Question", { exact: true }).fill("Do we have machines that only we use?");
  const another = first.getByLabel(/asks something else now/);
  await expect(another).not.toBeChecked();
  await tabTo(page, another);
  await page.keyboard.press("Space");
  await expect(another).toBeChecked();
  await first.getByRole("button", { name: "Take away Small and continuous" }).press("Enter");
  await expect(first.getByLabel("Tactics", { exact: false }).last()).toBeFocused();
  await expectNoAxeViolations(page);

  await page.getByRole("button", { name: /^Move question 2:/ }).press("ArrowDown");
  await expect(page.getByRole("button", { name: /^Move question 3:/ })).toBeFocused();
  await expect(rows.nth(2)).toContainText("code review checklist");

  await page.getByRole("button", { name: "Remove question 10" }).press("Enter");
  await expect(rows).toHaveCount(9);
  await page.getByRole("button", { name: "Undo" }).press("Enter");
  await expect(rows).toHaveCount(10);
  await expect(rows.last()).toContainText("trending");

  await page.getByRole("button", { name: "Add a question" }).press("Enter");
  const added = page.getByRole("group", { name: "Question 11" });
  await expect(added.getByLabel("Question", { exact: true })).toBeFocused();
  await page.keyboard.type("Do we know who is on call?");
  await page.getByRole("button", { name: "Save questions" }).press("Enter");
  await expect(added.getByLabel("In a few words")).toBeFocused();
  await expect(added.getByLabel("In a few words")).toHaveAccessibleDescription(/Say it in a few words\./);
  await page.keyboard.type("On call is known");
  await page.getByRole("button", { name: "Save questions" }).press("Enter");
  await expect(saved(page)).toBeVisible();
  await expect(page.getByText("Not saved yet")).toBeHidden();

  await page.reload();
  await expect(rows).toHaveCount(11);
  await expect(rows.first()).toContainText("Do we have machines that only we use?");
  await expect(rows.nth(2)).toContainText("code review checklist");
  await expect(rows.last()).toContainText("in short “On call is known”");

  await page.getByRole("button", { name: "Archive question set" }).press("Enter");
  await expect(page.getByText(/^A copy of .* It is archived/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Save questions" })).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).press("Enter");
  await expect(page.getByRole("button", { name: "Save questions" })).toBeVisible();
});

test("a question is dragged to its place, across others that are open", async ({ page, team }) => {
  await copySet(page, team, "Dragged");
  const rows = page.getByRole("list", { name: "Questions" }).locator(":scope > li");
  await page.getByRole("button", { name: "Edit question 2", exact: true }).click();
  await page.getByRole("button", { name: /^Move question 1:/ }).hover();
  await page.mouse.down();
  await page.getByRole("button", { name: /^Move question 4:/ }).hover();
  await page.mouse.move(0, (await rows.nth(3).boundingBox())?.y ?? 0, { steps: 4 });
  const { y = 0, height = 0 } = (await rows.nth(3).boundingBox()) ?? {};
  await page.mouse.move(300, y + height - 2, { steps: 4 });
  await page.mouse.up();
  await expect(rows.nth(3)).toContainText("dedicated environment");
  await page.getByRole("button", { name: "Save questions" }).click();
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(rows.nth(3)).toContainText("dedicated environment");
});

test("of two who edit a set at once nobody loses a word", async ({ page, team, context, expectNoAxeViolations }) => {
  await copySet(page, team, "Both");
  const other = await context.newPage();
  await other.goto(page.url());
  await rewrite(other, 1, "Their first question?");
  await rewrite(other, 2, "Their second question?");
  await other.getByRole("button", { name: "Save questions" }).click();
  await expect(saved(other)).toBeVisible();

  await rewrite(page, 2, "My second question?");
  await rewrite(page, 3, "My third question?");
  await page.getByRole("button", { name: "Save questions" }).click();
  const told = page.getByRole("alert").filter({ hasText: "Somebody else saved this set" });
  await expect(told).toContainText("Both changed the question of “Review checklist names performance”");
  await expect(told).toContainText("theirs: “Their second question?”");
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Save questions" }).click();
  await expect(saved(page)).toBeVisible();
  await expect(told).toBeHidden();

  await other.reload();
  const rows = other.getByRole("list", { name: "Questions" }).locator(":scope > li");
  await expect(rows.nth(0)).toContainText("Their first question?");
  await expect(rows.nth(1)).toContainText("My second question?");
  await expect(rows.nth(2)).toContainText("My third question?");
});

test("what Headroom knows is shown with its rule, and the team sets its limits @phone", async ({
  page,
  team,
  request,
  expectNoAxeViolations,
}) => {
  await page.goto(`${team.path}/team-test/settings`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Headroom knows nothing yet: none of the 6 things/);
  await expectNoAxeViolations(page);

  const start = String(Date.now() - 86_400_000);
  for (const night of [0, 1, 2])
    await uploadNight(request, {
      team: team.slug,
      test: "checkout",
      body: jmeterNight(night, 200),
      more: { startedAt: new Date(Number(start) + night * 60_000).toISOString(), "tag.data_reset": "ok" },
    });
  await page.reload();
  const tool = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: "Load testing tool chosen" }) });
  await expect(tool).toContainText(/supports a yes: .* made 3 of 3 runs\./);
  await expect(tool.getByRole("link", { name: /run 3$/ })).toHaveAttribute("href", /\/load-tests\/checkout\/runs\/3$/);

  await tool.getByLabel("Load testing tool chosen: at least, runs").fill("many");
  await page.getByRole("button", { name: "Save limits" }).press("Enter");
  await expect(tool.getByLabel("Load testing tool chosen: at least, runs")).toHaveAccessibleDescription(
    "Give a whole number from 1 to 1000 (runs).",
  );
  await tool.getByLabel("Load testing tool chosen: at least, runs").fill("5");
  await page.getByRole("button", { name: "Save limits" }).press("Enter");
  await expect(tool).toContainText("no data: There were 3 runs only");
  await expect(tool).toContainText("usually 3");

  await page.getByLabel("Address").fill("https://wiki.example.org/review");
  await page.getByRole("button", { name: "Gone through today" }).press("Enter");
  const checklist = page.getByRole("listitem").filter({ hasText: "Review checklist names performance" });
  await expect(checklist).toContainText("supports a yes: Somebody last went through the checklist on");
  await expect(page.getByRole("link", { name: "Open the checklist" })).toHaveAttribute("rel", "noreferrer");
  await expectNoAxeViolations(page);
});

test("who may only read sees every question and what is known, and no button", async ({
  page,
  team,
  expectNoAxeViolations,
}) => {
  await copySet(page, team, "Ours to read");
  const own = new URL(page.url()).pathname;
  // Of an archived team everybody is a reader.
  await page.goto(`${team.path}/settings`);
  await page.getByRole("button", { name: "Archive team" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("is archived");
  const main = page.getByRole("main");
  for (const path of [`${team.path}/team-test/sets`, own, `${team.path}/team-test/settings`]) {
    await page.goto(path);
    await expect(main.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(main.getByRole("button")).toHaveCount(0);
    await expect(main.getByRole("textbox")).toHaveCount(0);
    await expectNoAxeViolations(page);
  }
  await expect(main.getByText("No address is recorded.")).toBeVisible();
  await page.goto(own);
  await expect(main.getByRole("list", { name: "Questions" }).getByRole("listitem")).toHaveCount(10);
});

async function copySet(page: Page, team: E2eTeam, name: string): Promise<void> {
  await page.goto(`${team.path}/team-test/sets/team-test`);
  await page.getByRole("button", { name: /^Copy / }).click();
  await page.getByLabel("Name of the copy").fill(name);
  await page.getByRole("button", { name: "Make the copy" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
}

async function rewrite(page: Page, question: number, text: string): Promise<void> {
  await page.getByRole("button", { name: `Edit question ${question}`, exact: true }).click();
  const group = page.getByRole("group", { name: `Question ${question}`, exact: true });
  await group.getByLabel("Question", { exact: true }).fill(text);
  await page.getByRole("button", { name: `Close question ${question}`, exact: true }).click();
}

function saved(page: Page) {
  return page.getByRole("status").filter({ hasText: "Saved." });
}
