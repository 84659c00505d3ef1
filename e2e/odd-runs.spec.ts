import { readFileSync } from "node:fs";
import { join } from "node:path";
import { adminToken } from "./admin.ts";
import { expect, tabTo, test } from "./fixtures.ts";

const fixtures = join(import.meta.dirname, "../lib/load-tests/formats/fixtures");
const none = /\bNaN\b|\bnull\b|\bundefined\b|\bInfinity\b/;

/** JUnit XML of so many cases, whose times differ. */
function suite(cases: number): string {
  const all = Array.from({ length: cases }, (_, k) => {
    const failure = k === 3 ? '<failure message="expected 200"/>' : "";
    return `<testcase classname="shop" name="case ${k}" time="${(0.2 + ((k * 7) % 11) / 10).toFixed(2)}">${failure}</testcase>`;
  });
  return `<testsuites><testsuite name="shop" tests="${cases}" timestamp="2026-10-01T02:00:00Z">${all.join("")}</testsuite></testsuites>`;
}

test("runs that tell little look finished: a suite, and totals of wrk", async ({
  page,
  request,
  team,
  openBrowser,
  expectNoAxeViolations,
}) => {
  async function send(name: string, data: string | Buffer) {
    const params = { team: team.slug, test: name, create: "true", wait: "60", fileName: name };
    const headers = { authorization: `Bearer ${adminToken}` };
    const response = await request.post("/api/v1/runs", { params, headers, data });
    expect(response.status(), await response.text()).toBe(200);
  }
  await send("suite", suite(24));
  await send("totals", readFileSync(join(fixtures, "wrk-4.1.0.txt")));
  const main = page.getByRole("main");

  await page.goto(`${team.path}/load-tests/suite/runs/1`);
  await expect(main.getByText("24 cases in")).toBeVisible();
  const slowest = page.getByRole("table", { name: "Slowest cases" });
  await expect(slowest.getByRole("row")).toHaveCount(11);
  const download = page.waitForEvent("download");
  await tabTo(page, page.getByRole("button", { name: "Download Slowest cases as CSV" }), 60);
  await page.keyboard.press("Enter");
  expect((await download).suggestedFilename()).toBe("suite-run-1-slowest-cases.csv");
  await expect(main.getByRole("heading", { name: "Cases", exact: true })).toBeVisible();
  await expect(main.getByRole("heading", { name: "Over time" })).toHaveCount(0);
  await expect(main.getByRole("heading", { name: "Ramp-up and cool-down" })).toHaveCount(0);
  await expect(main.getByRole("button", { name: "Apdex" })).toHaveCount(0);
  expect(await main.innerText()).not.toMatch(none);
  await expectNoAxeViolations(page);

  // What a link shows is what the page shows, without the ways into the team.
  await page.getByRole("button", { name: "Share" }).click();
  await page.getByRole("dialog", { name: "Share run 1" }).getByRole("button", { name: "Make link" }).click();
  const made = page.getByRole("dialog", { name: "The link is made" });
  const link = new URL((await made.getByText("/share/").textContent())?.trim() ?? "").pathname;
  const visitor = await openBrowser();
  await visitor.goto(link);
  await expect(visitor.getByText("24 cases in")).toBeVisible();
  await expect(visitor.getByRole("table", { name: "Slowest cases" })).toBeVisible();
  await expect(visitor.getByRole("link")).toHaveCount(0);
  await expectNoAxeViolations(visitor);

  await page.goto(`${team.path}/load-tests/totals/runs/1`);
  await expect(main.getByText("Unknown: the file holds totals, and nothing over time.")).toBeVisible();
  await expect(main.getByRole("columnheader", { name: "p95 over time" })).toHaveCount(0);
  await expect(page.getByRole("textbox", { name: "Filter labels" })).toHaveCount(0);
  expect(await main.innerText()).not.toMatch(none);
  await expectNoAxeViolations(page);
});
