import type { APIRequestContext, Locator, Page } from "@playwright/test";
import { adminToken } from "./admin.ts";
import { type E2eTeam, expect, type OpenBrowser, test } from "./fixtures.ts";
import { anEmail, invite, join } from "./invite.ts";
import { uploadNight } from "./nights.ts";
import { jmeterFile } from "./result-files.ts";
import { useTimebox } from "./use-timebox.ts";

const minute = 60_000;

test("a timebox runs out before one's eyes, forces a decision, and its hypothesis is confirmed by runs", async ({
  page,
  team,
  request,
  openBrowser,
  expectNoAxeViolations,
}) => {
  const { ben, email } = await newInvestigator(page, team, openBrowser);
  const key = await investigatedStory(request, team, email);
  // Before the declaration: it does not count.
  await uploadNight(request, { team: team.slug, test: "login", body: runFrom(Date.now() - minute) });
  const path = `${team.path}/stories/${key}`;
  const other = await ben.context().newPage();
  // Five years off, and standing still.
  await ben.clock.setFixedTime(new Date("2031-01-01T00:00:00Z"));
  await Promise.all([ben.goto(path), other.goto(`${team.path}/stories/new`)]);

  await test.step("it counts down by the server's clock in two tabs, whatever the browser's says", async () => {
    await expect(clockIn(ben)).toContainText("left of 20 min");
    await expect(async () => {
      const [here, there] = await Promise.all([secondsIn(ben), secondsIn(other)]);
      expect(here).toBeGreaterThan(19 * 60 - 30);
      expect(here).toBeLessThan(20 * 60);
      expect(Math.abs(here - there)).toBeLessThanOrEqual(2);
    }).toPass();
  });

  await test.step("it stands still while data are waited for, in the other tab too", async () => {
    await ben.getByRole("button", { name: "Wait for data" }).click();
    const dialog = ben.getByRole("dialog", { name: "Wait for data" });
    await dialog.getByLabel("What it waits for").fill("Tonight’s run");
    await dialog.getByRole("button", { name: "Pause the clock" }).click();
    await expect(ben.getByText(/^Paused .*: Tonight’s run$/)).toBeVisible();
    await expect(clockIn(other)).toBeHidden();
    await ben.getByRole("button", { name: "Resume" }).click();
    await expect(clockIn(other)).toBeVisible();
  });

  const title = other.getByRole("main").getByLabel("What is slow, in a few words");
  await test.step("at 80 % it says so quietly", async () => {
    await useTimebox(key, 16 * minute - 3_000);
    await wake(other, /^4:0\d/);
    await expect(other.getByRole("status").filter({ hasText: `4 min are left for ${key}.` })).toBeVisible();
  });

  const banner = other.getByRole("region", { name: "A timebox is up" });
  await test.step("at 100 % it stays below the page, and nothing moves or takes the keys away", async () => {
    await useTimebox(key, 20 * minute - 3_000);
    await title.fill("Baskets");
    const before = await title.boundingBox();
    await wake(other, /^0:0\d/);
    await title.focus();
    await expect(banner).toBeVisible();
    await title.pressSequentially(" time out");
    await expect(title).toHaveValue("Baskets time out");
    expect(await title.boundingBox()).toEqual(before);
    await expect(banner.getByRole("link")).toHaveText([
      "Extend",
      "Write the hypothesis",
      "Park",
      "Decline",
      "Hand over",
    ]);
    await expectNoAxeViolations(other);
  });

  await test.step("it is extended once, with a reason", async () => {
    await title.fill("");
    await banner.getByRole("link", { name: "Extend" }).click();
    const dialog = other.getByRole("dialog", { name: "Extend" });
    await dialog.getByRole("button", { name: "Extend" }).click();
    await expect(dialog.getByLabel("What it takes longer for")).toHaveAccessibleDescription(/Say what it takes longer/);
    await dialog.getByLabel("Minutes more").fill("11");
    await dialog.getByLabel("What it takes longer for").fill("The dump is large.");
    await dialog.getByRole("button", { name: "Extend" }).click();
    await expect(dialog.getByLabel("Minutes more")).toHaveAccessibleDescription(/At most half/);
    await dialog.getByLabel("Minutes more").fill("10");
    await dialog.getByRole("button", { name: "Extend" }).click();
    await expect(banner).toBeHidden();
    await expect(other.getByText(/^Ben gave 10 min more .*: The dump is large\.$/)).toBeVisible();
  });

  await test.step("undecided for half an hour it is stopped, and a hypothesis ends it", async () => {
    await useTimebox(key, 90 * minute);
    await ben.reload();
    await expect(ben.getByText(/^Nobody decided for half an hour/)).toBeVisible();
    const stays = ben.getByRole("region", { name: "A timebox is up" });
    await expect(stays).toContainText("somebody else may extend it");
    await stays.getByRole("link", { name: "Write the hypothesis" }).click();
    const dialog = ben.getByRole("dialog", { name: "Write the hypothesis" });
    await dialog.getByLabel(/^I believe/).fill("the connection pool");
    await dialog.getByLabel(/^causes/).fill("p95 of the login");
    await dialog.getByLabel(/^to be/).fill("2 s longer");
    await dialog.getByLabel(/^for/).fill("everybody at the spike");
    await dialog.getByRole("button", { name: "End the timebox with it" }).click();
    await expect(stays).toBeHidden();
    await expect(ben.getByRole("table", { name: "Timeboxes that are over" })).toContainText("Hypothesis written");
    await expect(clockIn(other)).toBeHidden();
  });

  await test.step("its test is declared before the data, and confirmed by as many runs as it says", async () => {
    const first = ben
      .getByRole("region", { name: "Hypotheses" })
      .getByRole("listitem")
      .filter({ hasText: "I believe the connection pool" });
    await first.getByRole("button", { name: "Declare its test" }).click();
    const declare = ben.getByRole("dialog", { name: "Declare its test" });
    await declare.getByLabel("Test", { exact: true }).selectOption({ label: "login" });
    await declare.getByLabel("Threshold, ms").fill("900");
    await declare.getByLabel("Of at least so many runs").fill("1");
    await declare.getByRole("button", { name: "Declare" }).click();
    await expect(declare.getByLabel("Of at least so many runs")).toHaveAccessibleDescription(
      /one observation is no proof/,
    );
    await declare.getByLabel("Of at least so many runs").fill("2");
    await declare.getByRole("button", { name: "Declare" }).click();
    await expect(first).toContainText("p95 of login is below 900 ms, by the median of at least 2 runs within 14 days.");

    await first.getByRole("button", { name: "Await data" }).click();
    const wait = ben.getByRole("dialog", { name: "Await data" });
    // This browser's clock is five years ahead.
    await wait.getByLabel("Live since").fill("2026-01-01T00:00");
    await wait.getByLabel("Where its data come from").fill("https://git.example.org/1");
    await wait.getByLabel("Look at it again on").fill("2099-01-01");
    await wait.getByRole("button", { name: "Await data" }).click();
    await expect(first.getByText("Awaiting data")).toBeVisible();

    await uploadNight(request, { team: team.slug, test: "login", body: runFrom(Date.now()) });
    await first.getByRole("button", { name: "Evaluate now" }).click();
    await expect(first).toContainText("1 of the 2 runs that it needs is there.");
    await uploadNight(request, { team: team.slug, test: "login", body: runFrom(Date.now()) });
    await first.getByRole("button", { name: "Decide" }).click();
    const decide = ben.getByRole("dialog", { name: "Decide hypothesis 1" });
    await decide.getByLabel(/^confirmed/).check();
    await decide.getByRole("button", { name: "Decide" }).click();
    await decide.getByLabel("What you conclude, and why").fill("Two nights, both below.");
    await decide.getByRole("button", { name: "Decide" }).click();
    await expect(first.getByText("Confirmed", { exact: true })).toBeVisible();
    await expect(first).toContainText("2 of 2 runs are below 900 ms");
    await expect(first.getByRole("link", { name: "run 3" })).toBeVisible();
    await expectNoAxeViolations(ben);
  });
});

/** Somebody of their own: the admin's clock would run in every other test. */
async function newInvestigator(page: Page, team: E2eTeam, openBrowser: OpenBrowser) {
  const email = anEmail("ben");
  const link = await invite(page, team, email);
  const ben = await openBrowser();
  await join(ben, link, "Ben", team);
  return { ben, email };
}

/** A story that is investigated for 20 minutes; its key. */
async function investigatedStory(request: APIRequestContext, team: E2eTeam, investigator: string): Promise<string> {
  const params = { team: team.slug };
  const headers = { authorization: `Bearer ${adminToken}` };
  const title = "Logins fail at the spike";
  const filed = await request.post("/api/v1/stories", { params, headers, data: { title } });
  const { key } = await filed.json();
  const fields = { customerImpact: "They pay twice.", affectedGroup: "phones", responsibleTeam: team.slug };
  const moves = [
    { to: "framed", fields },
    { to: "investigating", investigator, question: "Why do logins fail?", minutes: 20 },
  ];
  for (const data of moves) {
    const moved = await request.post(`/api/v1/stories/${key}/transitions`, { params, headers, data });
    expect(moved.status(), await moved.text()).toBe(200);
  }
  return key;
}

/** Comes back to a page, as from another window, until it shows what the server says. */
async function wake(page: Page, left: RegExp): Promise<void> {
  await expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await expect(clockIn(page).getByRole("timer")).toHaveText(left, { timeout: 1_500 });
  }).toPass();
}

function clockIn(page: Page): Locator {
  return page.getByRole("link", { name: /^Timebox:/ });
}

async function secondsIn(page: Page): Promise<number> {
  const [minutes = "", seconds = ""] = (await clockIn(page).getByRole("timer").innerText()).split(":");
  return Number(minutes) * 60 + Number(seconds);
}

/** What a JMeter wrote from then on, all of it below 200 ms. */
function runFrom(startMs: number): string {
  return jmeterFile("login.jtl", startMs).buffer.toString();
}
