import { adminToken } from "./admin.ts";
import { expect, tabTo, test } from "./fixtures.ts";
import { jmeterNight, uploadNight } from "./nights.ts";

test("a pipeline sends nights, one of them slower, and the pages say so", async ({
  page,
  request,
  team,
  expectNoAxeViolations,
}) => {
  const send = (night: number, p95Ms: number) =>
    uploadNight(request, {
      team: team.slug,
      test: "checkout",
      body: jmeterNight(night, p95Ms),
      more: { revision: `rev${night}` },
    });
  for (const [night, p95Ms] of [300, 306, 297, 303, 301].entries()) await send(night, p95Ms);
  const slow = await send(5, 450);
  expect(slow).toMatchObject({
    number: 6,
    status: "ready",
    format: "jmeter-csv",
    summary: { requests: 600, failures: 0 },
  });
  expect(slow.verdict).toMatchObject({ status: "fail", baseline: { metric: "p95Ms", worse: true } });

  await page.goto(team.path);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The only test fails: checkout.");
  await expectNoAxeViolations(page);
  await page.getByRole("link", { name: "checkout", exact: true }).click();

  await expect(page.getByRole("heading", { level: 1 })).toContainText("slower than the last 5 runs");
  await expect(page.getByRole("table", { name: "Runs" }).getByRole("row")).toHaveCount(7);
  await expectNoAxeViolations(page);
  await page.getByRole("table", { name: "Runs" }).getByRole("link", { name: "6", exact: true }).click();

  await expect(page).toHaveURL(`${team.path}/load-tests/checkout/runs/6`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("p95 got");
  await expect(page.getByText("rev5")).toBeVisible();
  await expectNoAxeViolations(page);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("slower than the last 5 runs");
});

test("a run is marked invalid and deleted, and both are undone", async ({ page, request, team }) => {
  for (const [night, p95Ms] of [300, 306, 297, 303, 450].entries())
    await uploadNight(request, { team: team.slug, test: "checkout", body: jmeterNight(night, p95Ms) });
  await page.goto(`${team.path}/load-tests/checkout/runs/5`);
  const heading = page.getByRole("heading", { level: 1 });
  const act = async (name: string) => {
    await page.getByRole("button", { name: "More acts on run 5" }).click();
    await page.getByRole("menuitem", { name }).click();
  };
  await expect(heading).toContainText("slower");

  await act("Mark as invalid…");
  const dialog = page.getByRole("dialog", { name: "Mark run 5 of checkout as invalid?" });
  await dialog.getByRole("button", { name: "Mark as invalid" }).click();
  await expect(dialog.getByLabel("Why")).toBeFocused();
  await dialog.getByLabel("Why").fill("the data was not reset");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(async () => {
    await page.reload();
    await expect(heading).toContainText("invalid", { timeout: 1000 });
  }).toPass();

  await act("Mark as valid again");
  await expect(async () => {
    await page.reload();
    await expect(heading).toContainText("slower", { timeout: 1000 });
  }).toPass();

  await act("Delete run 5");
  await expect(page).toHaveURL(`${team.path}/load-tests/checkout`);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("table", { name: "Runs" }).getByRole("link", { name: "5", exact: true })).toBeVisible();
});

test("notes are written by keyboard alone and stay", async ({ page, request, team }) => {
  await uploadNight(request, { team: team.slug, test: "notes", body: jmeterNight(0, 300) });
  await page.goto(`${team.path}/load-tests/notes/runs/1`);
  await tabTo(page, page.getByRole("button", { name: "Write" }), 80);
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Notes")).toBeFocused();
  await page.keyboard.type("Pool was 40 ‮ שלום 🐢 <b>not bold</b>");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Pool was 40")).toBeVisible();
  await expect(page.getByRole("button", { name: "Edit", exact: true })).toBeFocused();
  await page.reload();
  await expect(page.getByText("<b>not bold</b>")).toBeVisible();
});

test("a file that cannot be read says why, is kept, and can be tried again", async ({
  page,
  request,
  team,
  expectNoAxeViolations,
}) => {
  const params = { team: team.slug, test: "broken", create: "true", wait: "60", fileName: "photo.exe" };
  const headers = { authorization: `Bearer ${adminToken}` };
  const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
  const response = await request.post("/api/v1/runs", { params, headers, data: png });
  expect(response.status()).toBe(422);
  const { detail, run } = await response.json();
  await page.goto(`${team.path}/load-tests/broken/runs/1`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The file could not be read.");
  await expect(page.getByText(detail)).toBeVisible();
  await expectNoAxeViolations(page);
  const kept = await request.get(`/api/v1/runs/${run.id}/artifact`, { params: { team: team.slug }, headers });
  expect(kept.headers()["content-security-policy"]).toContain("sandbox");
  expect(kept.headers()["content-disposition"]).toContain("attachment");
  expect(await kept.body()).toEqual(png);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/could not be read|Waiting|Reading/);
  await expect(page.getByText(detail)).toBeVisible();
});

test.describe("at 390 px", { tag: "@only-phone" }, () => {
  test("a run can be read without scrolling sideways", async ({ page, request, team, expectNoAxeViolations }) => {
    await uploadNight(request, { team: team.slug, test: "phone", body: jmeterNight(0, 300, { failEvery: 50 }) });
    for (const path of ["", "/load-tests", "/load-tests/phone", "/load-tests/phone/runs/1"]) {
      await page.goto(`${team.path}${path}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
      await expectNoAxeViolations(page);
    }
  });
});
