import type { APIRequestContext } from "@playwright/test";
import { admin, adminToken } from "./admin.ts";
import { type E2eTeam, expect, test } from "./fixtures.ts";
import { jmeterNight, uploadNight } from "./nights.ts";

test("a story is fixed, verified by runs, closed with a lesson, reads as a journey, and regresses by itself", async ({
  page,
  request,
  team,
  expectNoAxeViolations,
}) => {
  test.setTimeout(240_000);
  const send = (night: number, p95Ms: number, revision: string) =>
    uploadNight(request, {
      team: team.slug,
      test: "checkout",
      body: jmeterNight(night, p95Ms + ((night * 7) % 5)),
      more: { revision },
    });
  for (const night of [0, 1, 2, 3]) await send(night, 412, "b7a1d20c4e");
  for (const night of [4, 5, 6, 7]) await send(night, 281, "3f70be2aa1");
  const key = await aFixedStory(request, team);
  const path = `${team.path}/stories/${key}`;

  await page.goto(path);
  const main = page.getByRole("main");
  const fixes = main.getByRole("region", { name: "Fixes" });
  await fixes.getByRole("button", { name: "Add a fix" }).press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("What is to be done").fill("Pool the connections");
  await dialog.getByLabel("Where it is worked on").fill("nowhere");
  await dialog.getByRole("button", { name: "Add" }).press("Enter");
  await expect(dialog.getByText("An address that begins with")).toBeVisible();
  await dialog.getByLabel("Where it is worked on").fill("https://tracker.example/7");
  await dialog.getByRole("button", { name: "Add" }).press("Enter");
  await expect(fixes).toContainText("0 of 1 shipped");
  await fixes.getByLabel("Status of “Pool the connections”").selectOption("shipped");
  await expect(fixes).toContainText("1 of 1 shipped");
  await move(request, team, key, { to: "verifying", change: "3f70be2" });

  await page.reload();
  const verification = main.getByRole("region", { name: "Verification" });
  await verification.getByRole("button", { name: "Compare runs…" }).press("Enter");
  await dialog.getByLabel("Test").selectOption({ label: "checkout" });
  await expect(dialog.getByRole("group", { name: /^Before/ })).toContainText("4 of 4");
  await expect(dialog.getByText("Run 5 is the first of the change that the story names.")).toBeVisible();
  await expectNoAxeViolations(page);
  await dialog.getByRole("button", { name: "Compare 4 with 4" }).press("Enter");
  await expect(verification).toContainText(
    /p95 fell from 4\d\d to 2\d\d ms \(−3\d to −3\d %\), 4 runs before, 4 after\./,
  );
  await expect(verification).toContainText("The runs say: improved.");
  await verification.getByRole("button", { name: /before and after as a table/ }).press("Enter");
  await expect(verification.getByRole("row", { name: /^run 5/ })).toContainText("3f70be2aa1");

  const lesson = { title: "Use a connection pooler", text: "And watch the **size** of its pool." };
  await move(request, team, key, { to: "closed", outcome: "improved", lesson });
  await page.reload();
  await expect(verification).toContainText(/Proved level p95 29\d(\.\d)? ms/);
  await expect(main.getByRole("region", { name: "Lessons" })).toContainText(lesson.title);
  await expectNoAxeViolations(page);

  await page.goto(`${team.path}/stories/lessons?q=pooler`);
  await expect(main.getByRole("list", { name: "Lessons" }).getByRole("link")).toHaveText([`${key} Sign-in times out`]);
  await page.goto(`${path}/journey`);
  await expect(main.getByRole("heading", { level: 2 })).toHaveText([
    /The bottleneck/,
    /The theory/,
    /The change/,
    /What the next runs said/,
    "The lesson",
  ]);
  await expectNoAxeViolations(page);

  await send(8, 412, "c0ffee00aa");
  const second = await send(9, 415, "c0ffee00bb");
  await expect(async () => {
    await page.goto(path);
    await expect(verification).toContainText("Regressed", { timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
  await expect(verification.getByRole("link", { name: "run 9", exact: true })).toBeVisible();
  await page.goto("/notices?show=all");
  await expect(main.getByText(/regressed: p95 was 4\d\d ms in run 9/)).toBeVisible();

  await patchRun(request, second.id, { invalid: "The cache was cold" });
  await expect(async () => {
    await page.goto(path);
    await expect(verification).toContainText("Proved level");
    await expect(verification).not.toContainText("Regressed", { timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
});

const headers = { authorization: `Bearer ${adminToken}` };

/** A story of the team that is being fixed, without proof. */
async function aFixedStory(request: APIRequestContext, team: E2eTeam): Promise<string> {
  const data = {
    title: "Sign-in times out",
    customerImpact: "Nobody can sign in when all of them come at once.",
    affectedGroup: "everybody at the swarm",
    responsibleTeam: team.slug,
    effortHours: { low: 4, likely: 8, high: 16 },
  };
  const filed = await request.post("/api/v1/stories", { params: { team: team.slug }, headers, data });
  expect(filed.status(), await filed.text()).toBe(201);
  const { key } = await filed.json();
  await move(request, team, key, { to: "framed" });
  const question = "What holds the database at 700 requests a second?";
  await move(request, team, key, { to: "investigating", investigator: admin.email, question });
  await move(request, team, key, { to: "sized", approver: admin.email });
  await move(request, team, key, { to: "fixing", owner: admin.email, decision: "The client goes live." });
  return key;
}

async function move(request: APIRequestContext, team: E2eTeam, key: string, data: Record<string, unknown>) {
  const params = { team: team.slug };
  const moved = await request.post(`/api/v1/stories/${key}/transitions`, { params, headers, data });
  expect(moved.status(), await moved.text()).toBe(200);
}

async function patchRun(request: APIRequestContext, id: string, data: Record<string, unknown>) {
  const patched = await request.patch(`/api/v1/runs/${id}`, { headers, data });
  expect(patched.status(), await patched.text()).toBe(200);
}
