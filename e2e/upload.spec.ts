import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Locator, Page } from "@playwright/test";
import { expect, tabTo, test } from "./fixtures.ts";
import { openLine } from "./line.ts";
import { type ChosenFile, dropFiles, file, jmeterFile, locustFiles } from "./result-files.ts";

const night = (day: number) => Date.UTC(2026, 10, day, 2);
const preview = (page: Page) => page.getByRole("dialog", { name: "Upload results" });
const uploads = (page: Page) => page.getByRole("dialog", { name: "Uploads" });
const rows = (page: Page) => uploads(page).getByRole("list", { name: "Uploads" }).getByRole("listitem");
const runs = (page: Page) => preview(page).getByRole("heading", { level: 4 });

/** Drops until the page, whose scripts may still be on their way, answers. A file that is dropped twice is there once. */
async function drop(page: Page, path: string, files: ChosenFile[]) {
  await page.goto(path);
  await expect(async () => {
    await dropFiles(page, files);
    await expect(preview(page)).toBeVisible({ timeout: 500 });
  }).toPass();
}

async function openByKey(page: Page, path: string) {
  await page.goto(path);
  await expect(async () => {
    await page.keyboard.press("u");
    await expect(preview(page)).toBeVisible({ timeout: 500 });
  }).toPass();
}

async function choose(panel: Locator, files: Parameters<Locator["setInputFiles"]>[0]) {
  await panel.getByLabel(/Choose files|Add files/).setInputFiles(files);
}

test("Locust's four files and a JMeter file dropped together become two runs, each with its verdict", async ({
  page,
  team,
  expectNoAxeViolations,
}) => {
  await drop(page, team.path, [jmeterFile("checkout.jtl", night(15)), ...locustFiles("checkout").toReversed()]);
  await expect(runs(page)).toHaveText([/Run 1.*Sun 15 Nov 2026, 02:00/, /Run 2.*Fri 20 Nov 2026, 19:07/]);
  await expect(preview(page).getByText("JMeter CSV")).toBeVisible();
  await expect(preview(page).getByText("Locust, stats history")).toBeVisible();
  await expect(preview(page).getByLabel("Test")).toHaveValue("checkout");
  await expectNoAxeViolations(page);
  await preview(page).getByRole("button", { name: "Upload 2 runs" }).click();
  await expect(rows(page)).toHaveText([/No baseline.*Run 1/, /No baseline.*Run 2/], { timeout: 30_000 });
  await expectNoAxeViolations(page);
  await rows(page).getByRole("link", { name: "Run 2" }).click();
  await expect(page).toHaveURL(`${team.path}/load-tests/checkout/runs/2`);
  await expect(uploads(page)).toBeHidden();
});

test("old files dropped in the wrong order become runs by their own time", async ({ page, team }) => {
  const nightly = (day: number) => jmeterFile(`nightly-2026-11-${day}.jtl`, night(day));
  const packed = file("nightly-2026-11-16.jtl.gz", gzipSync(nightly(16).buffer));
  await drop(page, team.path, [nightly(17), nightly(15), packed]);
  await expect(runs(page)).toHaveText([/Sun 15 Nov/, /Mon 16 Nov/, /Tue 17 Nov/]);
  await expect(preview(page).getByText("JMeter CSV, packed")).toBeVisible();
  await preview(page).getByRole("button", { name: "Upload 3 runs" }).click();
  await expect(rows(page).getByText("No baseline")).toHaveCount(3, { timeout: 30_000 });
  await uploads(page).getByRole("button", { name: "Close", exact: true }).first().click();
  await page.goto(`${team.path}/load-tests/nightly`);
  const listed = page.getByRole("table", { name: "Runs" }).getByRole("row");
  await expect(listed.filter({ hasText: "Nov" })).toHaveText([/17 Nov/, /16 Nov/, /15 Nov/]);
});

test("groups can be taken apart and joined with the keyboard alone, and the focus is never lost", async ({
  page,
  team,
}) => {
  await openByKey(page, team.path);
  const input = preview(page).getByLabel("Choose files");
  await expect(input).toBeFocused();
  await choose(preview(page), locustFiles("cart"));
  await expect(runs(page)).toHaveCount(1);
  await tabTo(page, preview(page).getByRole("button", { name: "Separate cart_failures.csv" }));
  await page.keyboard.press("Enter");
  await expect(runs(page)).toHaveCount(2);
  await expect(preview(page).getByText(/cart_failures.csv holds no response times/)).toBeVisible();
  await expect(preview(page).getByRole("button", { name: "Leave out cart_failures.csv" })).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(runs(page)).toHaveCount(1);
  await expect(preview(page).getByRole("button", { name: "Separate cart_failures.csv" })).toBeFocused();
  await tabTo(page, preview(page).getByRole("button", { name: "Upload run" }));
  await page.keyboard.press("Enter");
  await expect(uploads(page).getByRole("list", { name: "Uploads" })).toBeFocused();
  await expect(rows(page).getByRole("link", { name: "Run 1" })).toBeFocused({ timeout: 30_000 });
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${team.path}/load-tests/cart/runs/1`);
});

test("a picture and an empty file are explained and left out", async ({ page, team, expectNoAxeViolations }) => {
  await drop(page, team.path, [file("shot.png", Buffer.from("89504e470d0a1a0a", "hex")), file("empty.csv", "")]);
  await expect(preview(page).getByText(/shot.png is a PNG picture/)).toBeVisible();
  await expect(preview(page).getByText(/empty.csv is empty/)).toBeVisible();
  await expect(preview(page).getByRole("button", { name: "Upload run" })).toBeDisabled();
  await expectNoAxeViolations(page);
  await preview(page).getByRole("button", { name: "Upload it anyway: shot.png" }).click();
  await preview(page).getByLabel("Test").fill("Pictures");
  await preview(page).getByRole("button", { name: "Upload run" }).click();
  await expect(rows(page).getByRole("alert")).toHaveText(/PNG picture.*The files are kept/, { timeout: 30_000 });
});

test.describe("a slow connection", () => {
  test.use({ expectedErrors: [/404/] });

  test("shows bytes and time left, goes on while one moves about, and a cancelled upload leaves nothing", async ({
    page,
    team,
  }, info) => {
    const path = info.outputPath("endurance.jtl");
    await writeBigFile(path, 100_000_000);
    await openByKey(page, team.path);
    await choose(preview(page), path);
    await preview(page).getByLabel("Test").fill("Endurance");
    const network = await page.context().newCDPSession(page);
    await network.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: 4_000_000,
    });
    await preview(page).getByRole("button", { name: "Upload run" }).click();
    await expect(rows(page)).toHaveText(/Sending, .*\/s.*of 100 MB, \d+ s left/);
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: "Settings" }).click();
    await expect(page).toHaveURL(`${team.path}/settings`);
    await page.getByRole("button", { name: /^Sending 1 run/ }).click();
    await expect(rows(page)).toHaveText(/Sending/);
    let asked = "";
    page.once("dialog", async (dialog) => {
      asked = dialog.type();
      await dialog.dismiss();
    });
    await page.evaluate(() => location.reload());
    await expect.poll(() => asked).toBe("beforeunload");
    await rows(page)
      .getByRole("button", { name: /^Cancel/ })
      .click();
    await expect(rows(page)).toHaveText(/Cancelled. Nothing of it was kept./);
    const response = await page.request.get(`${team.path}/load-tests/endurance`);
    expect(response.status()).toBe(404);
  });
});

test.describe("a large file", () => {
  test.use({ expectedErrors: [/ERR_|Failed to load/] });

  test("is paused, survives a cut of the line, and after a reload goes on where it was", async ({
    page,
    team,
    expectNoAxeViolations,
  }, info) => {
    await using line = await openLine(process.env.E2E_URL ?? "");
    const home = line.url + team.path;
    const path = info.outputPath("large.jtl");
    await writeBigFile(path, 60_000_000);
    const begun: string[] = [];
    const offsets: number[] = [];
    page.on("request", (request) => {
      if (!request.url().includes("/api/v1/uploads")) return;
      if (request.method() === "POST") begun.push(request.url());
      if (request.method() === "PATCH") offsets.push(Number(request.headers()["upload-offset"]));
    });
    const network = await page.context().newCDPSession(page);
    const slow = (isOffline: boolean) =>
      network.send("Network.emulateNetworkConditions", {
        offline: isOffline,
        latency: 0,
        downloadThroughput: -1,
        uploadThroughput: 2_000_000,
      });
    await openByKey(page, home);
    await choose(preview(page), path);
    await preview(page).getByLabel("Test").fill("Large");
    await slow(false);
    await preview(page).getByRole("button", { name: "Upload run" }).click();
    await expect(rows(page)).toHaveText(/Sending, .*\/s.*of 60\.0 MB, \d+ s left/);

    await rows(page)
      .getByRole("button", { name: /^Pause/ })
      .click();
    await expect(rows(page)).toHaveText(/Paused. What was sent is kept/);
    await expectNoAxeViolations(page);
    await rows(page)
      .getByRole("button", { name: /^Go on/ })
      .click();
    await expect(rows(page)).toHaveText(/Sending, /);

    line.cut();
    await expect(rows(page)).toHaveText(/Connection lost, goes on by itself/);
    line.mend();
    await expect(rows(page)).toHaveText(/Sending, /);

    line.cut();
    await slow(true);
    await expect(rows(page)).toHaveText(/Connection lost, goes on by itself/);
    line.mend();
    await slow(false);
    await expect(rows(page)).toHaveText(/Sending, /);

    page.once("dialog", (dialog) => dialog.accept());
    await page.reload();
    await openByKey(page, home);
    const cutOff = preview(page).getByRole("list", { name: "Uploads that were cut off" });
    await expect(cutOff).toHaveText(/large.jtl.*Choose the same file again and it goes on from \d+ %/);
    await expectNoAxeViolations(page);
    await choose(preview(page), path);
    await expect(cutOff).toHaveText(/Chosen again: it goes on from \d+ %/);
    await preview(page).getByLabel("Test").fill("Large");
    await network.send("Network.disable");
    await preview(page).getByRole("button", { name: "Upload run" }).click();
    await expect(rows(page).getByText("No baseline")).toBeVisible({ timeout: 60_000 });
    expect(begun).toHaveLength(1);
    expect(offsets.at(0)).toBe(0);
    expect(offsets.slice(1).every((offset) => offset > 0)).toBe(true);
    await openByKey(page, home);
    await expect(cutOff).toBeHidden();
  });
});

test.describe("a server that cannot take it", () => {
  test.use({ expectedErrors: [/507|ERR_FAILED/] });

  test("is told in words, and trying again makes the run once", async ({ page, team, expectNoAxeViolations }) => {
    const keys: (string | null)[] = [];
    let refusals = 2;
    await page.route("**/api/v1/runs?*", async (route) => {
      keys.push(await route.request().headerValue("idempotency-key"));
      refusals -= 1;
      if (refusals === 1)
        return route.fulfill({
          status: 507,
          contentType: "application/problem+json",
          body: JSON.stringify({ detail: "The server has no room left for this file. Nothing was kept." }),
        });
      return refusals === 0 ? route.abort() : route.continue();
    });
    await drop(page, team.path, [jmeterFile("full.jtl", night(15))]);
    await preview(page).getByRole("button", { name: "Upload run" }).click();
    await expect(rows(page).getByRole("alert")).toHaveText(/no room left/);
    await expectNoAxeViolations(page);
    await rows(page)
      .getByRole("button", { name: /^Try again/ })
      .click();
    await expect(rows(page).getByRole("alert")).toHaveText(/connection broke/);
    await rows(page)
      .getByRole("button", { name: /^Try again/ })
      .click();
    await expect(rows(page).getByText("No baseline")).toBeVisible({ timeout: 30_000 });
    expect(new Set(keys).size).toBe(1);
  });
});

test("two tabs upload at once and do not know of each other's panels", async ({ page, context, team }) => {
  const other = await context.newPage();
  for (const [k, tab] of [page, other].entries()) {
    await drop(tab, team.path, [jmeterFile("tabs.jtl", night(15 + k))]);
    await expect(runs(tab)).toHaveCount(1);
  }
  for (const tab of [page, other]) await preview(tab).getByRole("button", { name: "Upload run" }).click();
  for (const tab of [page, other])
    await expect(rows(tab).getByRole("link", { name: /Run [12]/ })).toBeFocused({ timeout: 30_000 });
  await expect(rows(page)).toHaveCount(1);
});

async function writeBigFile(path: string, bytes: number) {
  const { buffer } = jmeterFile("", night(10), 10_000);
  const out = createWriteStream(path);
  for (let written = 0; written < bytes; written += buffer.length)
    if (!out.write(buffer.subarray(0, Math.min(buffer.length, bytes - written)))) await once(out, "drain");
  out.end();
  await once(out, "close");
}
