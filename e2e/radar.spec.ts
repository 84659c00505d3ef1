import { readFileSync } from "node:fs";
import type { APIRequestContext, Locator, Page } from "@playwright/test";
import { askDatabase } from "./database.ts";
import { type E2eTeam, expect, openBy, test } from "./fixtures.ts";
import { jmeterNight, uploadNight } from "./nights.ts";
import { file } from "./result-files.ts";

const dayMs = 86_400_000;
const five = ["Caching", "Histograms", "Spike test", "Measure the fix", "Tests as code"];

test("a team chooses five tactics, moves them for three months, replays them, swaps one, and hangs the picture on the wall", async ({
  page,
  team,
  request,
  expectNoAxeViolations,
}) => {
  test.setTimeout(240_000);
  const path = `${team.path}/radar`;
  const list = page.getByRole("region", { name: "Tactics" });
  const picture = page.getByRole("region", { name: "Picture and history" });
  const answer = page.getByRole("heading", { level: 1 });
  const dialog = page.getByRole("dialog");

  await test.step("an empty radar says what it is", async () => {
    await page.goto(path);
    await expect(page.getByText("A team chooses five tactics")).toBeVisible();
    await expectNoAxeViolations(page);
  });

  await test.step("five are picked, revealed and confirmed", async () => {
    await page.goto(`${path}/choose`);
    await page.getByRole("button", { name: "Open a ballot" }).press("Enter");
    for (const name of five) await page.getByRole("checkbox", { name: new RegExp(`^${name}`) }).press("Space");
    await expect(page.getByText("5 of 5, saved")).toBeVisible();
    await expect(answer).toHaveText("1 of 1 person has picked.");
    await page.getByRole("button", { name: "Reveal the counts" }).press("Enter");
    const form = page.getByRole("form", { name: "Confirm the choice" });
    for (const name of five) {
      const fields = form.getByRole("group", { name });
      await fields.getByLabel("Owner").selectOption({ index: 1 });
      await fields.getByLabel("Hypothesis").fill(`${name} makes p95 shorter.`);
      await expect(fields.getByText(/^Goes to Trying/)).toBeVisible();
    }
    await form.getByRole("button", { name: "Confirm the choice" }).press("Enter");
    await expect(form).toBeHidden();
    await page.goto(path);
    await expect(answer).toContainText("Five tactics in hand");
    for (const name of five)
      await expect(picture.getByRole("link", { name: new RegExp(`^${name}, .*Trying`) })).toBeVisible();
  });

  await test.step("a sixth is refused, also when two come for the last place at the same moment", async () => {
    await page.goto(`${path}/add`);
    for (const name of ["Chaos experiment", "Load balancing"])
      await page.getByRole("button", { name: `Add ${name} to Considering` }).press("Enter");
    await expect(page.getByRole("button", { name: "Add Load balancing to Considering" })).toBeHidden();
    await aMonthGoes(team);
    await page.goto(path);
    await move(page, "Caching", { to: "Paused", why: "The database is the narrow place." });
    const other = await page.context().newPage();
    await other.goto(path);
    const forms = [await tryIt(page, "Chaos experiment"), await tryIt(other, "Load balancing")];
    await Promise.all(forms.map((form) => form.getByRole("button", { name: "Move", exact: true }).press("Enter")));
    const refusal = /^Five are in hand/;
    await expect(async () => {
      const told = await Promise.all(forms.map((form) => form.getByText(refusal).first().isVisible()));
      const open = await Promise.all(forms.map((form) => form.isVisible()));
      expect(open.filter(Boolean)).toHaveLength(1);
      expect(told.filter(Boolean)).toHaveLength(1);
    }).toPass();
    await other.close();
    await page.reload();
    await expect(page.getByText("5 of 5 places in Trying and Practising")).toBeVisible();
  });

  await test.step("two more months bring one to habit, and one makes room for another in one step", async () => {
    await move(page, "Histograms", { to: "Practising", why: "In every service since the sprint." });
    await aMonthGoes(team);
    await page.reload();
    await move(page, "Histograms", { to: "Habit", why: "Nobody reminds anybody any more." });
    await move(page, "Caching", { to: "Practising", why: "The pool is in; now it helps." });
    await aMonthGoes(team);
    await page.reload();
    await choose(page, "Chaos experiment");
    const waits = (await list.getByRole("link", { name: /Chaos experiment/ }).innerText()).includes("Considering");
    const name = waits ? "Chaos experiment" : "Load balancing";
    const form = await tryIt(page, name);
    await form.getByRole("radio", { name: /^Spike test/ }).check();
    await form.getByLabel("Where Spike test goes").selectOption({ label: "Dropped" });
    await form.getByLabel("Why it makes room").fill("Our load has no spikes.");
    await form.getByRole("button", { name: "Move", exact: true }).press("Enter");
    await expect(page.getByText(`${name} moved to Trying.`)).toBeVisible();
    await expect(page.getByText("5 of 5 places in Trying and Practising")).toBeVisible();
    await expect(list.getByText("Our load has no spikes.")).toBeVisible();
    await expectNoAxeViolations(page);
  });

  await test.step("what nobody looked at fades", async () => {
    await expect(picture.getByRole("link", { name: /^Tests as code, .*stale/ })).toBeVisible();
    await list.getByRole("button", { name: "Stale" }).press("Enter");
    await expect(page).toHaveURL(/show=stale/);
    await expect(list.getByRole("link", { name: /Histograms/ })).toBeHidden();
    await list.getByRole("button", { name: "All", exact: true }).press("Enter");
  });

  await test.step("the slider replays the months by keys, and the address tells the same", async () => {
    const to = picture.getByRole("slider", { name: "Moves to" });
    await to.press("PageDown");
    await expect(picture.getByText("As it stood on")).toBeVisible();
    await to.press("PageDown");
    await expect(picture.getByRole("link", { name: /^Histograms, .*Practising/ })).toBeVisible();
    const seen = await to.getAttribute("aria-valuetext");
    await expect.poll(() => shortDay(new URL(page.url()).searchParams.get("to"))).toBe(seen);
    await page.reload();
    await expect(picture.getByRole("link", { name: /^Histograms, .*Practising/ })).toBeVisible();
    await picture.getByRole("button", { name: "Since the start" }).press("Enter");
    await to.press("Home");
    await expect(picture.getByRole("link", { name: /^Histograms,/ })).toBeHidden();
    await picture.getByRole("button", { name: "Back to today" }).press("Enter");
    await expect(picture.getByRole("link", { name: /^Histograms, .*Habit/ })).toBeVisible();
  });

  await test.step("arrow keys walk the list and the picture, and Enter opens a tactic", async () => {
    await picture.getByRole("button", { name: "Since the start" }).press("Enter");
    await list.getByRole("link").first().focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    const third = list.getByRole("link").nth(2);
    await expect(third).toBeFocused();
    const href = await third.getAttribute("href");
    await page.keyboard.press("Enter");
    await page.waitForURL(`**${href}`);
  });

  await test.step("its target is a test's trend, marked at each move, that moved with it", async () => {
    await uploadMonths(request, team);
    await page.goto(`${path}/histograms`);
    await expect(answer).toContainText("habit");
    await page.getByRole("button", { name: "Set a target" }).press("Enter");
    await dialog.getByLabel("Test").selectOption({ label: "checkout" });
    await dialog.getByLabel("The goal, ms").fill("300");
    await dialog.getByRole("button", { name: "Set the target" }).press("Enter");
    const target = page.getByRole("region", { name: "Target" });
    await expect(target.getByText(/checkout moved with it/)).toBeVisible();
    await expect(target.getByText(/caused/)).toBeHidden();
    await expect(target.getByText(/≤ 300/).first()).toBeVisible();
    await expectNoAxeViolations(page);
  });

  await test.step("it leaves as SVG, PNG, CSV and JSON", async () => {
    await page.goto(path);
    const svg = await saved(page, "SVG picture");
    expect(svg).toContain("<svg");
    expect(svg).toContain("Measure the fix");
    expect(svg).not.toContain("<script");
    expect((await saved(page, "PNG picture")).startsWith("\uFFFDPNG")).toBe(true);
    expect((await saved(page, "CSV, for other radars")).split("\r\n")[0]).toBe(
      "\uFEFFname,ring,quadrant,isNew,status,description",
    );
    const rows = JSON.parse(await saved(page, "JSON, for other radars"));
    expect(rows).toContainEqual(expect.objectContaining({ name: "Histograms", ring: "Habit" }));
  });
});

test("a radar of the public format is seen before it comes in, and loses nothing @phone", async ({
  page,
  team,
  expectNoAxeViolations,
}) => {
  const rows = [
    "name,ring,quadrant,isNew,status,description",
    "Babel,Adopt,Tools,FALSE,No Change,Compiles.",
    "Docker,Trial,Platforms,FALSE,Moved In,Ships.",
    'Ember,Hold,Languages & Frameworks,FALSE,Moved Out,"Slow, by now"',
    "Canary builds,Assess,Techniques,TRUE,New,<b>Some first</b>",
    ",Assess,Techniques,,,",
  ].join("\n");
  await page.goto(`${team.path}/radar/import`);
  await page.getByLabel("Choose a file").setInputFiles([file("radar.csv", rows)]);
  await expect(
    page.getByRole("heading", { name: "4 tactics in the file, of which all come onto the radar." }),
  ).toBeFocused();
  await expect(page.getByText("Line 6: It has no “name”.")).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Bring in 4 tactics" }).press("Enter");
  await page.waitForURL(`**${team.path}/radar`);
  const list = page.getByRole("region", { name: "Tactics" });
  for (const [name, place] of [
    ["Babel", "Habit"],
    ["Docker", "Trying"],
    ["Ember", "Paused"],
    ["Canary builds", "Considering"],
  ])
    await expect(list.getByRole("link", { name: new RegExp(`${name}.*${place}`) })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    await page.evaluate(() => innerWidth),
  );
  await expectNoAxeViolations(page);

  await test.step("a tactic opens at the first click, however slow the server is", async () => {
    const isOfBabel = (url: URL) => url.pathname.endsWith("/radar/babel") && url.searchParams.has("_rsc");
    // The answer comes when the address says what was chosen before: that must not call the way there off.
    await page.route(isOfBabel, async (route) => {
      await page.waitForURL(/at=babel/);
      await route.continue();
    });
    await list.getByRole("link", { name: /Babel/ }).click();
    await page.waitForURL(/\/radar\/babel/);
    await page.unrouteAll({ behavior: "ignoreErrors" });
  });
});

/** Lets a month pass for a team's radar: all that was done is a month older. */
async function aMonthGoes({ slug }: E2eTeam): Promise<void> {
  const ofTeam = `SELECT tactic."id" FROM "Tactic" tactic JOIN "Team" team ON team."id" = tactic."teamId" WHERE team."slug" = $1`;
  const older = (column: string) => `"${column}" = "${column}" - 31`;
  await askDatabase(`UPDATE "TacticMove" SET ${older("on")}, ${older("reviewOn")} WHERE "tacticId" IN (${ofTeam})`, [
    slug,
  ]);
}

/** "20 Nov 2026" */
function shortDay(day: string | null): string {
  const format = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  return day ? format.format(new Date(day)).replace("Sept", "Sep") : "";
}

/** Looks at a tactic of the list. */
async function choose(page: Page, name: string): Promise<void> {
  await page
    .getByRole("region", { name: "Tactics" })
    .getByRole("link", { name: new RegExp(name) })
    .focus();
  await expect(page.getByRole("region", { name: "Picture and history" }).getByText(name).last()).toBeVisible();
}

type Move = { to: string; why: string };

async function move(page: Page, name: string, { to, why }: Move): Promise<void> {
  await choose(page, name);
  const form = page.getByRole("dialog", { name: `Move ${name}` });
  await openBy(page, "m", form);
  await form.getByRole("radio", { name: new RegExp(`^${to}`) }).check();
  await form.getByLabel("Why", { exact: true }).fill(why);
  await form.getByRole("button", { name: "Move", exact: true }).press("Enter");
  await expect(page.getByText(`${name} moved to ${to}.`)).toBeVisible();
}

/** The form of a tactic that is to be tried, filled in and not sent. */
async function tryIt(page: Page, name: string): Promise<Locator> {
  await choose(page, name);
  const form = page.getByRole("dialog", { name: `Move ${name}` });
  await openBy(page, "m", form);
  await form.getByRole("radio", { name: /^Trying/ }).check();
  await form.getByLabel("Owner", { exact: true }).selectOption({ index: 1 });
  await form.getByLabel("Hypothesis", { exact: true }).fill("It shows what breaks.");
  await form.getByLabel("Ends on").fill(new Date(Date.now() + 28 * dayMs).toISOString().slice(0, 10));
  await form.getByLabel("Why", { exact: true }).fill("There is room for it.");
  return form;
}

/** Runs of the test "checkout" in each of the last months, faster ones later. */
async function uploadMonths(request: APIRequestContext, { slug }: E2eTeam): Promise<void> {
  const first = Date.UTC(2026, 9, 1, 2);
  const today = Math.floor((Date.now() - first) / dayMs) - 1;
  for (const [daysAgo, p95Ms] of [
    [95, 412],
    [80, 410],
    [40, 350],
    [2, 290],
  ] as const)
    await uploadNight(request, { team: slug, test: "checkout", body: jmeterNight(today - daysAgo, p95Ms) });
}

async function saved(page: Page, name: string): Promise<string> {
  await page.getByRole("button", { name: "Download the radar" }).press("Enter");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name }).press("Enter"),
  ]);
  return readFileSync(await download.path(), "utf8");
}
