import { randomBytes } from "node:crypto";
import { expect, test } from "./fixtures.ts";

const slug = `conf-${randomBytes(4).toString("hex")}`;
const file = (objective: string) => `teams:
  ${slug}:
    name: Configured ${slug}
    environments:
      staging:
    infrastructure:
      orders-db: { kind: database }
    services:
      checkout:
        dependsOn: [orders-db]
        objectives: [p99 <= 1 s]
    tests:
      nightly:
        environment: staging
        services: [checkout]
        objectives:
          - ${objective}
`;

test.describe.configure({ mode: "serial" });

test.describe("a file that is wrong", () => {
  test.use({ expectedErrors: [/status of 422/] });

  test("is answered with every error beside its line, and nothing of it is lost", async ({
    page,
    expectNoAxeViolations,
  }) => {
    await page.goto("/settings/configuration");
    const field = page.getByLabel("headroom.yaml", { exact: true });
    const text = file("p95 <= 300 ms").replace("kind: database", "knd: database").replace("[orders-db]", "[order-db]");
    await field.fill(text);
    await page.getByRole("button", { name: "Show plan" }).press("Enter");
    const errors = page.getByRole("list", { name: "Errors" }).getByRole("listitem");
    await expect(errors).toHaveCount(2);
    await expect(errors.nth(1)).toContainText("Did you mean orders-db?");
    await expect(errors.first()).toContainText('There is no "knd" here. Did you mean kind?');
    await expect(errors.first()).toContainText("orders-db: { knd: database }");
    await expect(field).toHaveValue(text);
    await expectNoAxeViolations(page);
    await errors.first().getByRole("button", { name: "Line 7:20" }).press("Enter");
    await expect(field).toBeFocused();
    const cursor = await field.evaluate((element: HTMLTextAreaElement) => element.selectionStart);
    expect(text.slice(cursor).startsWith("knd: database")).toBe(true);
  });

  test("is told by the lines that one sees, also when it was written on Windows", async ({ page }) => {
    await page.goto("/settings/configuration");
    const buffer = Buffer.from(
      file("p95 <= 300 ms").replace("kind: database", "knd: database").replaceAll("\n", "\r\n"),
    );
    await page.getByLabel("Choose a file").setInputFiles({ name: "headroom.yaml", mimeType: "text/yaml", buffer });
    await page.getByRole("button", { name: "Show plan" }).press("Enter");
    await page.getByRole("button", { name: "Line 7:20" }).press("Enter");
    const selected = await page.getByLabel("headroom.yaml", { exact: true }).evaluate(selectionOf);
    expect(selected).toBe("knd: database }");
  });
});

test("an admin sees what a file changes, applies it, and what it manages is read-only", async ({
  page,
  expectNoAxeViolations,
}) => {
  await page.goto("/settings/configuration");
  await page.getByLabel("headroom.yaml", { exact: true }).fill(file("p95 <= 300 ms"));
  await page.getByRole("button", { name: "Show plan" }).press("Enter");
  await expect(page.getByRole("region", { name: "Plan" })).toContainText("5 to create.");
  await expect(page.getByRole("row", { name: /Nightly test/ })).toContainText(`teams.${slug}.tests.nightly`);
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Apply 5 changes" }).press("Enter");
  await expect(page.getByRole("region", { name: "Done" })).toBeFocused();
  await expect(page.getByRole("region", { name: "Done" })).toHaveText("5 changes made.");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^[\d,]+ things are managed by headroom\.yaml\.$/);
  await expect(page.getByText(/Last applied .* by ada/)).toBeVisible();

  await page.goto(`/teams/${slug}/settings`);
  await expect(page.getByText("Managed by headroom.yaml.")).toBeVisible();
  await expect(page.getByLabel("Name", { exact: true })).toBeDisabled();
  await expect(page.getByRole("button", { name: "Archive team" })).toHaveCount(0);
  await expectNoAxeViolations(page);

  await page.goto(`/teams/${slug}/settings/services`);
  await expect(page.getByRole("row", { name: /^Orders db/ })).toContainText("managed by headroom.yaml");
  await expect(page.getByRole("button", { name: "Edit Orders db" })).toHaveCount(0);
  await page.getByRole("link", { name: "Checkout", exact: true }).first().press("Enter");
  await expect(page.getByText("Managed by headroom.yaml.")).toBeVisible();
  await expect(page.getByLabel("Description")).toBeDisabled();
  await expect(page.getByText("p99 ≤ 1,000 ms")).toBeVisible();
  await expectNoAxeViolations(page);

  await page.goto(`/teams/${slug}/settings/environments`);
  await expect(page.getByRole("row", { name: /Staging/ })).toContainText("managed by headroom.yaml");

  await page.goto(`/teams/${slug}/load-tests/nightly/settings`);
  await expect(page.getByText("Managed by headroom.yaml.")).toBeVisible();
  await expect(page.getByText("p95 ≤ 300 ms")).toBeVisible();
  await expect(page.getByRole("button", { name: "Save test" })).toHaveCount(0);
  await expectNoAxeViolations(page);
});

test("a plan of what was typed before is not shown beside what is typed now", async ({ page }) => {
  await page.goto("/settings/configuration");
  const answered = page.waitForResponse(/\/api\/v1\/config/);
  await page.route(/\/api\/v1\/config/, async (route) => {
    await page.getByLabel("headroom.yaml", { exact: true }).press("#");
    await route.continue();
  });
  await page.getByLabel("headroom.yaml", { exact: true }).fill("teams: {}");
  await page.getByRole("button", { name: "Show plan" }).press("Enter");
  await answered;
  await expect(page.getByRole("button", { name: "Show plan" })).not.toHaveAttribute("aria-busy");
  await expect(page.getByRole("region", { name: "Plan" })).toHaveCount(0);
});

test("a form that was open while a file took its thing over is refused, and keeps what was typed", async ({
  page,
  team,
}) => {
  await page.goto(`${team.path}/settings`);
  await page.getByLabel("Name", { exact: true }).fill("By hand");
  const config = `teams:\n  ${team.slug}:\n    name: ${team.name}\n`;
  const answer = await page.request.put("/api/v1/config", {
    data: config,
    headers: {
      origin: new URL(page.url()).origin,
      "sec-fetch-site": "same-origin",
      "content-type": "application/yaml",
    },
  });
  expect(answer.status()).toBe(200);
  await page.getByRole("button", { name: "Save" }).press("Enter");
  await expect(page.getByText("This is managed by headroom.yaml: change it there.")).toBeVisible();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("By hand");
});

test("the file of what is there can be downloaded, and on a phone a plan can be read", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/settings/configuration");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download headroom.yaml" }).click();
  expect((await download).suggestedFilename()).toBe("headroom.yaml");
  await page.getByLabel("headroom.yaml", { exact: true }).fill("teams: {}");
  await page.getByRole("button", { name: "Show plan" }).press("Enter");
  await expect(page.getByRole("region", { name: "Plan" })).toContainText("to release");
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  await page.getByRole("button", { name: /^Apply/ }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing is managed by a file any more.");
});

function selectionOf(element: HTMLElement | SVGElement): string {
  if (!(element instanceof HTMLTextAreaElement)) return "";
  return element.value.slice(element.selectionStart, element.selectionEnd);
}
