import type { APIRequestContext } from "@playwright/test";
import { adminToken } from "./admin.ts";
import { askDatabase } from "./database.ts";
import { type E2eTeam, expect, tabTo, test } from "./fixtures.ts";
import { aMember } from "./newcomer.ts";

const headers = { authorization: `Bearer ${adminToken}` };

test("what no other beats is proposed with reasons, and the choice is written down by keys", async ({
  page,
  request,
  team,
  expectNoAxeViolations,
}) => {
  await page.goto(`${team.path}/stories/what-next`);
  const head = page.getByRole("heading", { level: 1 });
  await expect(head).toHaveText("No story is framed or sized: there is nothing to choose from.");
  await expectNoAxeViolations(page);
  const range = (low: number, likely: number, high: number) => ({ low, likely, high });
  await fileSized(request, team, "Many", { customersPerWeek: range(900, 1200, 1600), effortHours: range(20, 30, 60) });
  await fileSized(request, team, "Quick", { customersPerWeek: range(100, 150, 200), effortHours: range(4, 6, 8) });
  await fileSized(request, team, "Beaten", { customersPerWeek: range(300, 500, 800), effortHours: range(60, 70, 90) });
  await fileSized(request, team, "Not known", { effortHours: range(4, 6, 8) });

  await page.reload();
  await expect(head).toHaveText("2 stories are worth doing next in 40 hours, and none of them is better than another.");
  const worth = page.getByRole("region", { name: "Worth doing" }).getByRole("listitem");
  await expect(worth).toHaveText([
    /Many.*900–1,600.*surely better than one other.*At worst it takes longer.*at least 1,600 customers a week and at most 20 h of work would knock it out/,
    /Quick.*4–8 h.*At best the fewest hours of work/,
  ]);
  await expect(page.getByRole("region", { name: "Worth a timebox" })).toContainText("Unknown: customers a week.");
  await expect(page.getByText("1 was left out because another is surely at least as good")).toBeVisible();
  await expectNoAxeViolations(page);

  // The question is the address.
  await tabTo(page, page.getByLabel("Hours a week"), 60);
  await page.keyboard.type("4");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/hours=4/);
  await expect(head).toHaveText("One story is worth doing next in 8 hours.");
  await expect(page.getByRole("region", { name: "More than there is time for" })).toContainText("Many");

  await tabTo(page, worth.getByRole("button", { name: /^Choose/ }), 60);
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: /^Choose/ });
  await expect(dialog.getByLabel("Why this one?")).toBeFocused();
  await page.keyboard.type("It is done by tonight.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await page.getByRole("link", { name: "Decision log" }).click();
  const entry = page.getByRole("list", { name: "Decisions" }).getByRole("listitem").first();
  await expect(entry).toContainText(/Quick.*It is done by tonight\..*chosen next/);
  await entry.getByText("What was known then").click();
  await expect(entry).toContainText(/customers a week.*100–200/);
  await expectNoAxeViolations(page);
});

test("whoever reported a story reads why it was declined, and the count in the rail follows @phone", async ({
  request,
  team,
  openBrowser,
  expectNoAxeViolations,
}) => {
  const ben = await aMember(team, openBrowser, "viewer");
  const key = await file(request, team, { title: "The bank's page" });
  await askDatabase(
    `UPDATE "Story" SET "reporterId" = (SELECT m."userId" FROM "Membership" m WHERE m."teamId" = "Story"."teamId" AND m."role" = 'viewer')
     WHERE "teamId" = (SELECT "id" FROM "Team" WHERE "slug" = $1)`,
    [team.slug],
  );
  const data = { to: "declined", reason: "It is theirs, and they mend it in March." };
  const moved = await request.post(`/api/v1/stories/${key}/transitions`, {
    params: { team: team.slug },
    headers,
    data,
  });
  expect(moved.status(), await moved.text()).toBe(200);

  await ben.goto(team.path);
  await ben.getByRole("link", { name: "Notices, 1 unread" }).click();
  const told = ben.getByRole("list", { name: "Notices" }).getByRole("link");
  await expect(told).toContainText("It is theirs, and they mend it in March.");
  await expectNoAxeViolations(ben);
  // Whichever way one comes to the story, its notices are read.
  await ben.goto(`${team.path}/stories/${key}`);
  await expect(ben.getByRole("link", { name: "Notices", exact: true })).toBeVisible();
  await ben.goto("/notices");
  await expect(ben.getByRole("heading", { level: 1 })).toHaveText("You have read everything that concerns you.");
});

async function file(request: APIRequestContext, team: E2eTeam, data: Record<string, unknown>): Promise<string> {
  const filed = await request.post("/api/v1/stories", { params: { team: team.slug }, headers, data });
  expect(filed.status(), await filed.text()).toBe(201);
  return (await filed.json()).key;
}

/** A story that could be done next: how it came there is the matter of other tests. */
async function fileSized(request: APIRequestContext, team: E2eTeam, title: string, facts: Record<string, unknown>) {
  const key = await file(request, team, { title, ...facts });
  await askDatabase(
    `UPDATE "Story" SET "state" = 'sized' WHERE "number" = $2 AND "teamId" = (SELECT "id" FROM "Team" WHERE "slug" = $1)`,
    [team.slug, Number(key.split("-")[1])],
  );
}
