import { readFileSync } from "node:fs";
import { expect, signedOut, test } from "./fixtures.ts";

type ApiDocument = { paths: Record<string, Record<string, { summary: string; operationId: string }>> };

test.describe("the page of the API, to somebody who is not signed in", () => {
  test.use(signedOut);

  test("tells of every operation of the document, under an address of its own", async ({ page, request }) => {
    const api: ApiDocument = await (await request.get("/api/v1/openapi.json")).json();
    await page.goto("/docs/api");
    const links = page.getByRole("navigation", { name: "Operations" }).getByRole("link");
    const told = await links.evaluateAll((all) =>
      all.map((link) => {
        const section = document.getElementById(
          decodeURIComponent(new URL((link as HTMLAnchorElement).href).hash.slice(1)),
        );
        const name = section?.querySelector(`[id="${section.getAttribute("aria-labelledby")}"]`)?.textContent;
        return { link: link.textContent, name, text: section?.innerText ?? "" };
      }),
    );
    for (const [path, methods] of Object.entries(api.paths)) {
      for (const [method, { summary }] of Object.entries(methods)) {
        const found = told.find(({ link }) => link === `${method.toUpperCase()}${summary}`);
        expect(found, summary).toMatchObject({ name: summary, text: expect.stringContaining(path) });
        expect(found?.text).toContain(method.toUpperCase());
      }
    }
  });

  test("leads to an operation from the list and from a link", async ({ page }) => {
    await page.goto("/docs/api");
    await page
      .getByRole("navigation", { name: "Operations" })
      .getByRole("link", { name: "Get one figure over time" })
      .click();
    await expect(page).toHaveURL(/#get-runs-id-series$/);
    await expect(page.getByRole("heading", { name: "Get one figure over time" })).toBeInViewport();
    await page.goto("/docs/api#post-runs");
    await expect(page.getByRole("heading", { name: "Upload a run" })).toBeInViewport();
  });

  test("unfolds the fields of an answer without a script", async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...signedOut });
    const page = await context.newPage();
    await page.goto("/docs/api");
    const operation = page.getByRole("region", { name: "Get a run with its verdict" });
    await operation.getByText(/^Run: \d+ fields$/).click();
    const fields = operation.getByRole("list", { name: "Fields of Run" });
    await expect(fields.getByText("durationMs", { exact: true })).toBeVisible();
    await fields
      .getByText("verdict", { exact: true })
      .locator("xpath=ancestor::li[1]")
      .getByText(/fields$/)
      .first()
      .click();
    await expect(fields.getByText("The verdict in one line, as on the run's page.")).toBeVisible();
    await context.close();
  });

  test("has nothing for axe, with the fields of everything unfolded once", async ({ page, expectNoAxeViolations }) => {
    await page.goto("/docs/api");
    // What many operations answer with is the same in each of them: read thousands of times it takes axe a minute.
    await page.evaluate(() => {
      const seen = new Set<string>();
      for (const fold of document.querySelectorAll("details")) {
        const what = fold.querySelector("summary")?.textContent ?? "";
        fold.open = !seen.has(what);
        seen.add(what);
      }
    });
    await expectNoAxeViolations(page);
  });

  test("copies the call with this instance's address", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto("/docs/api");
    const button = page.getByRole("button", { name: "Copy call of “Upload a run”" });
    await expect(async () => {
      await button.click();
      await expect(button).toHaveText("Copied", { timeout: 500 });
    }).toPass();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`"${process.env.E2E_URL}/api/v1/runs?test=checkout`);
  });

  test("prints what is folded", async ({ page }, info) => {
    await page.goto("/docs/api");
    await page.emulateMedia({ media: "print" });
    const folded = page.getByRole("list", { name: "Fields of Run" }).first().getByText("durationMs", { exact: true });
    await expect(folded).toBeVisible();
    await expect(page.getByRole("navigation", { name: "Operations" })).toBeHidden();
    const path = info.outputPath("api.pdf");
    await page.pdf({ path });
    expect(readFileSync(path).subarray(0, 5).toString()).toBe("%PDF-");
  });
});

test("the palette leads to the page of the API", async ({ page }) => {
  await page.goto("/?all");
  const palette = page.getByRole("dialog", { name: "Search or act" });
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(palette).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.keyboard.type("API doc");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/docs/api");
});

test.describe("at 390 px", { tag: "@only-phone" }, () => {
  test("nothing is wider than the screen, and nothing is for axe", async ({ page, expectNoAxeViolations }) => {
    await page.goto("/docs/api");
    // With every field it is tried on the desktop: there are thousands of them.
    await expectNoAxeViolations(page);
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll("details")) fold.open = true;
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
