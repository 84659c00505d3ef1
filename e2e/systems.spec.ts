import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { adminToken } from "./admin.ts";
import { type E2eTeam, expect, openBy, tabTo, test } from "./fixtures.ts";

test("a team sets up its system by keyboard: infrastructure, a service on it, an environment and a test", async ({
  page,
  team,
  expectNoAxeViolations,
}) => {
  await page.goto(`${team.path}/settings/services`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("No services yet.");

  const dialog = page.getByRole("dialog", { name: "New service" });
  await openBy(page, "n", dialog);
  await page.keyboard.type("Cart Service");
  await expect(dialog.getByLabel("Short name")).toHaveValue("cart-service");
  await tabTo(page, dialog.getByLabel("Tags"));
  await page.keyboard.type("core,checkout");
  await page.keyboard.press("Enter");
  await tabTo(page, dialog.getByRole("button", { name: "Add service" }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${team.path}/settings/services/cart-service`);

  await page.goto(`${team.path}/settings/services`);
  await openBy(page, "i", page.getByRole("dialog", { name: "New infrastructure" }));
  await page.keyboard.type("Orders DB");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A service and a database.");

  await page.getByRole("link", { name: "Cart Service" }).press("Enter");
  const dependsOn = page.getByRole("combobox", { name: "Depends on" });
  await dependsOn.press("ArrowDown");
  await expect(page.getByRole("option", { name: "Orders DB" })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.type("orders");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Remove Orders DB" })).toBeVisible();
  await page.getByRole("button", { name: "Save", exact: true }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Cart Service depends on a database\./);

  await page.getByRole("link", { name: "Environments" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("No environments yet.");
  await page.keyboard.press("n");
  await page.keyboard.type("Staging");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("rowheader", { name: "Staging" })).toBeVisible();

  await page.keyboard.press("g");
  await page.keyboard.press("l");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("No load tests yet.");
  await page.keyboard.press("n");
  await page.keyboard.type("Checkout");
  const newTest = page.getByRole("dialog", { name: "New test" });
  await newTest.getByLabel("Environment").selectOption("Staging");
  await expect(newTest.getByText("--test checkout --environment staging")).toBeVisible();
  await newTest.getByRole("combobox", { name: "Services" }).fill("cart");
  await page.keyboard.press("Enter");
  await expectNoAxeViolations(page);
  await newTest.getByRole("button", { name: "Make test" }).press("Enter");
  await expect(page).toHaveURL(`${team.path}/load-tests/checkout`);

  await page.goto(`${team.path}/load-tests`);
  await expect(page.getByRole("row", { name: /Checkout.*Staging.*Cart Service/ })).toBeVisible();
});

test("axe finds nothing on the lists, with and without something in them", async ({
  page,
  team,
  expectNoAxeViolations,
}) => {
  await page.goto(`${team.path}/load-tests`);
  await expectNoAxeViolations(page);
  await makeService(page, team, "Identity");
  await makeService(page, team, "Cart", "identity");
  for (const list of ["settings/services", "settings/environments"]) {
    await page.goto(`${team.path}/${list}`);
    await expectNoAxeViolations(page);
  }
});

test("objectives are written as people say them, put in order, refused at the right field and saved as a whole", async ({
  page,
  team,
  expectNoAxeViolations,
}) => {
  await makeTest(page, team, "Checkout");
  await page.goto(`${team.path}/load-tests/checkout/settings`);
  const quick = page.getByLabel("Write an objective");
  for (const text of ["p95 of GET /cart <= 300 ms", "errors <= 1 %", "throughput >= baseline - 10 %"]) {
    await quick.fill(text);
    await quick.press("Enter");
  }
  await expect(quick).toBeFocused();
  await quick.fill("as fast as you can");
  await quick.press("Enter");
  await expect(quick).toHaveAccessibleDescription(/p95 <= 300 ms/);
  await quick.fill("");

  const rows = page.getByRole("list", { name: "Objectives" }).getByRole("listitem");
  await expect(rows).toHaveCount(3);
  await expect(page.getByLabel("Target of objective 2")).toHaveValue("1");
  await page.getByLabel("Target of objective 2").fill("soon");
  await page.getByRole("button", { name: /^Move objective 2/ }).press("ArrowUp");
  await expect(page.getByRole("button", { name: /^Move objective 1/ })).toBeFocused();
  await page.getByRole("button", { name: "Save objectives" }).press("Enter");
  await expect(page.getByLabel("Target of objective 1")).toHaveAccessibleDescription(/not a number/);
  await expect(page.getByLabel("Target of objective 1")).toBeFocused();
  await expect(page.getByLabel("Target of objective 1")).toHaveValue("soon");
  await expectNoAxeViolations(page);

  await page.getByLabel("Target of objective 1").fill("0.5 %");
  await page.getByRole("button", { name: "Save objectives" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Checkout is held to 3 objectives.");
  await page.reload();
  await expect(page.getByLabel("Figure of objective 1")).toHaveValue("errorRate");
  await expect(page.getByLabel("Target of objective 1")).toHaveValue("0.5");
  await expect(page.getByLabel("Target of objective 3")).toHaveValue("−10");

  await page.getByRole("button", { name: /^Move objective 3/ }).hover();
  await page.mouse.down();
  await page.getByLabel("Target of objective 1").hover();
  await page.mouse.up();
  await expect(page.getByLabel("Figure of objective 1")).toHaveValue("throughputRps");
  await page.getByRole("button", { name: "Remove objective 2" }).click();
  await expect(rows).toHaveCount(2);
});

test("leaving with objectives that are not saved asks first", async ({ page, team }) => {
  await makeTest(page, team, "Checkout");
  await page.goto(`${team.path}/load-tests/checkout/settings`);
  await page.getByLabel("Write an objective").fill("p95 <= 300 ms");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Not saved yet")).toBeVisible();
  page.once("dialog", (dialog) => dialog.dismiss());
  await page.getByRole("link", { name: "Overview" }).click();
  await expect(page.getByLabel("Target of objective 1")).toHaveValue("300");
  page.once("dialog", (dialog) => dialog.accept());
  await page.getByRole("link", { name: "Overview" }).click();
  await expect(page).toHaveURL(team.path);
});

test("what is archived can be undone from the message, and found and restored later", async ({ page, team }) => {
  await makeService(page, team, "Cart");
  const heading = page.getByRole("heading", { level: 1 });
  await page.getByRole("button", { name: "Archive service" }).click();
  await expect(heading).toHaveText(/^Cart is archived/);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(heading).toHaveText(/^Cart depends on/);

  await page.getByRole("button", { name: "Archive service" }).click();
  await expect(heading).toHaveText(/^Cart is archived/);
  await page.goto(`${team.path}/settings/services`);
  await expect(page.getByRole("rowheader", { name: "Cart" })).toHaveCount(0);
  await page.getByRole("link", { name: "Show 1 archived" }).click();
  await page.getByRole("button", { name: "Restore Cart" }).click();
  await expect(heading).toHaveText("A service.");

  await makeTest(page, team, "Checkout");
  await page.goto(`${team.path}/load-tests/checkout/settings`);
  await page.getByRole("button", { name: "Archive test" }).click();
  await expect(heading).toHaveText("Checkout is archived.");
  await page.goto(`${team.path}/load-tests?archived`);
  await page.getByRole("button", { name: "Restore Checkout" }).click();
  await expect(heading).toHaveText("One test, and no verdict yet.");
});

test("who may only read sees everything and no button", async ({ page, team, expectNoAxeViolations }) => {
  await makeService(page, team, "Identity");
  await makeService(page, team, "Cart", "identity");
  await makeTest(page, team, "Checkout");
  // Of an archived team everybody is a reader.
  await page.goto(`${team.path}/settings`);
  await page.getByRole("button", { name: "Archive team" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("is archived");
  const main = page.getByRole("main");
  for (const path of ["settings/services", "settings/services/cart", "settings/environments", "load-tests"]) {
    await page.goto(`${team.path}/${path}`);
    await expect(main.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(main.getByRole("button")).toHaveCount(0);
    await expect(main.getByRole("textbox")).toHaveCount(0);
  }
  await page.goto(`${team.path}/settings/services/cart`);
  await expect(main.getByRole("link", { name: "Identity" })).toBeVisible();
  await expectNoAxeViolations(page);
});

test("a short name that is taken is refused at its field, and nothing typed is lost", async ({ page, team }) => {
  await makeService(page, team, "Cart");
  await page.goto(`${team.path}/settings/services?new`);
  const dialog = page.getByRole("dialog", { name: "New service" });
  await dialog.getByLabel("Name", { exact: true }).fill("Cart");
  await dialog.getByLabel("Tags").fill("kept");
  await dialog.getByLabel("Repositories").fill("somewhere");
  await dialog.getByRole("button", { name: "Add service" }).click();
  await expect(dialog.getByLabel("Repositories")).toHaveAccessibleDescription(/https:/);
  await dialog.getByLabel("Repositories").fill("git@git.example:shop/cart.git");
  await dialog.getByRole("button", { name: "Add service" }).click();
  await expect(dialog.getByLabel("Short name")).toHaveAccessibleDescription(/Another service/);
  await expect(dialog.getByLabel("Short name")).toBeFocused();
  await expect(dialog.getByRole("button", { name: "Remove kept" })).toBeVisible();
});

test("after its first run a test is offered objectives from the run's own figures", async ({
  page,
  team,
  expectNoAxeViolations,
}) => {
  await makeTest(page, team, "Checkout");
  const path = `/api/v1/runs?team=${team.slug}&test=checkout&wait=60`;
  const uploaded = await page.request.post(path, {
    headers: { authorization: `Bearer ${adminToken}` },
    data: readFileSync(join(import.meta.dirname, "../lib/load-tests/formats/fixtures/k6-0.47.0-summary-export.json")),
  });
  expect(await uploaded.json()).toMatchObject({ status: "ready" });
  await page.goto(`${team.path}/load-tests/checkout`);
  const offer = page.getByRole("region", { name: "Objectives for this test?" });
  await expect(offer.getByRole("checkbox", { name: /^p95 ≤ .* in run 1/ })).toBeChecked();
  await expectNoAxeViolations(page);

  await offer.getByRole("button", { name: "Not now" }).click();
  await expect(offer).toBeHidden();
  await page.reload();
  await expect(offer).toBeHidden();

  await page.context().clearCookies({ name: "headroom-offers" });
  await page.reload();
  const boxes = offer.getByRole("checkbox");
  const count = await boxes.count();
  await boxes.last().uncheck();
  await offer.getByRole("button", { name: `Keep ${count - 1} objectives` }).click();
  await expect(offer).toBeHidden();
  await page.goto(`${team.path}/load-tests/checkout/settings`);
  await expect(page.getByRole("list", { name: "Objectives" }).getByRole("listitem")).toHaveCount(count - 1);
});

test("the palette finds services and makes a test", async ({ page, team }) => {
  await makeService(page, team, "Cart");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("new test");
  await expect(page.getByRole("option", { name: "New test" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "New test" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("cart");
  await expect(page.getByRole("option", { name: "Cart" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${team.path}/settings/services/cart`);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("nothing is wider than the screen", async ({ page, team, expectNoAxeViolations }) => {
    await makeService(page, team, "Cart");
    await makeTest(page, team, "Checkout");
    const paths = ["settings/services", "settings/services/cart", "settings/environments", "load-tests"];
    for (const path of [...paths, "load-tests/checkout/settings"]) {
      await page.goto(`${team.path}/${path}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(390);
    }
    const word = "Long".repeat(25);
    await makeService(page, team, word);
    await makeTest(page, team, word);
    const slug = word.toLowerCase().slice(0, 60);
    for (const path of [`settings/services/${slug}`, `load-tests/${slug}`, `load-tests/${slug}/settings`]) {
      await page.goto(`${team.path}/${path}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(390);
    }
    await page.goto(`${team.path}/load-tests/checkout/settings`);
    await page.getByLabel("Write an objective").fill("p95 <= baseline + 10 %");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await expectNoAxeViolations(page);
  });
});

async function makeService(page: Page, team: E2eTeam, name: string, dependsOn?: string) {
  await page.goto(`${team.path}/settings/services?new`);
  const dialog = page.getByRole("dialog", { name: "New service" });
  await dialog.getByLabel("Name", { exact: true }).fill(name);
  if (dependsOn) {
    await dialog.getByRole("combobox", { name: "Depends on" }).fill(dependsOn);
    await page.keyboard.press("Enter");
  }
  await dialog.getByRole("button", { name: "Add service" }).click();
  await page.waitForURL("**/settings/services/*");
}

async function makeTest(page: Page, team: E2eTeam, name: string) {
  await page.goto(`${team.path}/load-tests?new`);
  const dialog = page.getByRole("dialog", { name: "New test" });
  await dialog.getByLabel("Name", { exact: true }).fill(name);
  await dialog.getByRole("button", { name: "Make test" }).click();
  await page.waitForURL("**/load-tests/*");
}
