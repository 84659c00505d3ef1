import type { APIRequestContext, Locator, Page } from "@playwright/test";
import { adminToken } from "./admin.ts";
import { type E2eTeam, expect, openBy, test } from "./fixtures.ts";
import { aMember } from "./newcomer.ts";
import { jmeterNight, uploadNight } from "./nights.ts";
import { jmeterFile } from "./result-files.ts";
import { useTimebox } from "./use-timebox.ts";

const minute = 60_000;
const bottleneck = "Nobody can sign in when all of them come at once.";

test("a story goes from the inbox to its lesson, reads as a journey, and regresses by itself", async ({
  request,
  team,
  openBrowser,
  expectNoAxeViolations,
}) => {
  test.setTimeout(300_000);
  const send = (night: number, p95Ms: number, revision: string) =>
    uploadNight(request, {
      team: team.slug,
      test: "checkout",
      body: jmeterNight(night, p95Ms + ((night * 7) % 5)),
      more: { revision },
    });
  for (const night of [0, 1, 2, 3]) await send(night, 412, "b7a1d20c4e");
  // Somebody of their own: the admin's clock would run in every other test.
  const page = await aMember(team, openBrowser);
  const main = page.getByRole("main");
  const dialog = page.getByRole("dialog");
  const next = main.getByRole("region", { name: "What is next" });
  const key = await fileByKeys(page, team);
  const path = `${team.path}/stories/${key}`;

  await test.step("it is framed, and investigated until its timebox is up", async () => {
    await page.goto(path);
    await openBy(page, "1", dialog);
    await dialog.getByRole("button", { name: "Frame", exact: true }).press("Enter");
    await expect(next.getByRole("button", { name: "Investigate" })).toBeVisible();
    await openBy(page, "i", dialog);
    await dialog.getByLabel("Who investigates").selectOption({ label: "Ben" });
    await dialog.getByLabel("Question to answer").fill("What holds the database at 700 requests a second?");
    await dialog.getByLabel("Timebox, minutes").fill("15");
    await dialog.getByRole("button", { name: "Start the timebox" }).press("Enter");
    await expect(page.getByRole("link", { name: /^Timebox:/ })).toContainText("left of 15 min");
    await useTimebox(key, 15 * minute);
    await page.reload();
    const isUp = page.getByRole("region", { name: "A timebox is up" });
    await isUp.getByRole("link", { name: "Write the hypothesis" }).press("Enter");
    await dialog.getByLabel(/^I believe/).fill("a pool of ten connections");
    await dialog.getByLabel(/^causes/).fill("p95 of the login");
    await dialog.getByLabel(/^to be/).fill("2 s longer");
    await dialog.getByLabel(/^for/).fill("everybody at the swarm");
    await dialog.getByRole("button", { name: "End the timebox with it" }).press("Enter");
    await expect(isUp).toBeHidden();
  });

  await test.step("its hypothesis, with a test that was declared before the data, is confirmed by runs", async () => {
    await uploadLogin(request, team);
    const hypothesis = page.getByRole("listitem").filter({ hasText: "I believe a pool of ten connections" });
    await hypothesis.getByRole("button", { name: "Declare its test" }).press("Enter");
    await dialog.getByLabel("Test", { exact: true }).selectOption({ label: "login" });
    await dialog.getByLabel("Threshold, ms").fill("900");
    await dialog.getByLabel("Of at least so many runs").fill("2");
    await dialog.getByRole("button", { name: "Declare" }).press("Enter");
    await hypothesis.getByRole("button", { name: "Await data" }).press("Enter");
    await dialog.getByLabel("Where its data come from").fill("https://git.example.org/1");
    await dialog.getByLabel("Look at it again on").fill("2099-01-01");
    await dialog.getByRole("button", { name: "Await data" }).press("Enter");
    await expect(hypothesis.getByText("Awaiting data")).toBeVisible();
    await uploadLogin(request, team);
    await uploadLogin(request, team);
    await hypothesis.getByRole("button", { name: "Decide" }).press("Enter");
    await dialog.getByLabel(/^confirmed/).check();
    await dialog.getByLabel("What you conclude, and why").fill("Two nights, both below.");
    await dialog.getByRole("button", { name: "Decide" }).press("Enter");
    await expect(hypothesis.getByText("Confirmed", { exact: true })).toBeVisible();
  });

  await test.step("it is sized, and decided to be fixed", async () => {
    await openBy(page, "s", dialog);
    await dialog.getByLabel("At least").fill("4");
    await dialog.getByLabel("Likely").fill("8");
    await dialog.getByLabel("At most").fill("16");
    await dialog.getByRole("button", { name: "Size", exact: true }).press("Enter");
    await expect(next.getByRole("button", { name: "Fix" })).toBeVisible();
    await openBy(page, "f", dialog);
    await dialog.getByLabel("Who leads the fix").selectOption({ label: "Ben" });
    await dialog.getByLabel("Why this, and why now").fill("The client goes live.");
    await dialog.getByRole("button", { name: "Fix it" }).press("Enter");
    await expect(next.getByRole("button", { name: "Verify" })).toBeVisible();
  });

  await test.step("two breakout fixes are worked off", async () => {
    const fixes = main.getByRole("region", { name: "Fixes" });
    await fixes.getByRole("button", { name: "Add a fix" }).press("Enter");
    await dialog.getByLabel("What is to be done").fill("Pool the connections");
    await dialog.getByLabel("Where it is worked on").fill("nowhere");
    await dialog.getByRole("button", { name: "Add" }).press("Enter");
    await expect(dialog.getByText("An address that begins with")).toBeVisible();
    await dialog.getByLabel("Where it is worked on").fill("https://tracker.example/7");
    await dialog.getByRole("button", { name: "Add" }).press("Enter");
    await expect(fixes).toContainText("0 of 1 shipped");
    await fixes.getByRole("button", { name: "Add a fix" }).press("Enter");
    await dialog.getByLabel("What is to be done").fill("Double the database");
    await dialog.getByRole("button", { name: "Add" }).press("Enter");
    await fixes.getByLabel("Status of “Pool the connections”").selectOption("shipped");
    await fixes.getByLabel("Status of “Double the database”").selectOption("dropped");
    await expect(fixes).toContainText(/1 of \d shipped/);
    await openBy(page, "v", dialog);
    await dialog.getByLabel("Change or release that brings the fix").fill("3f70be2");
    await dialog.getByRole("button", { name: "Verify" }).press("Enter");
    await expect(next.getByRole("button", { name: "Close" })).toBeVisible();
  });

  for (const night of [4, 5, 6, 7]) await send(night, 281, "3f70be2aa1");
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
  await openBy(page, "c", dialog);
  await expect(dialog.getByLabel("Improved")).toBeChecked();
  await dialog.getByLabel("What did it teach?").fill(lesson.title);
  await dialog.getByLabel("More about the lesson").fill(lesson.text);
  await dialog.getByRole("button", { name: "Close it" }).press("Enter");
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

  await patchRun(request, team, second.id, { invalid: "The cache was cold" });
  await expect(async () => {
    await page.goto(path);
    await expect(verification).toContainText("Proved level");
    await expect(verification).not.toContainText("Regressed", { timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
});

/** Files what is slow by keys alone; its key. */
async function fileByKeys(page: Page, team: E2eTeam): Promise<string> {
  await page.goto(`${team.path}/stories/new`);
  await expect(page.getByRole("main").getByLabel("What is slow, in a few words")).toBeFocused();
  await page.keyboard.type("Sign-in times out");
  await page.keyboard.press("Tab");
  await page.keyboard.type(bottleneck);
  await page.keyboard.press("Tab");
  await page.keyboard.type("300-700");
  await page.keyboard.press("Control+Enter");
  const link: Locator = page.getByRole("main").getByRole("status").getByRole("link");
  await expect(link).toBeFocused();
  return link.innerText();
}

/** A run that starts now, all of it below 200 ms. */
async function uploadLogin(request: APIRequestContext, team: E2eTeam): Promise<void> {
  const body = jmeterFile("login.jtl", Date.now()).buffer.toString();
  await uploadNight(request, { team: team.slug, test: "login", body });
}

async function patchRun(request: APIRequestContext, team: E2eTeam, id: string, data: Record<string, unknown>) {
  const headers = { authorization: `Bearer ${adminToken}` };
  const params = { team: team.slug };
  const patched = await request.patch(`/api/v1/runs/${id}`, { params, headers, data });
  expect(patched.status(), await patched.text()).toBe(200);
}
