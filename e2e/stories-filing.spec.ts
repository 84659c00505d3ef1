import { expect, openBy, signedOut, test } from "./fixtures.ts";

test("a story is filed by keyboard alone, survives a reload, and is counted rather than filed twice @phone", async ({
  page,
  team,
  expectNoAxeViolations,
}) => {
  await page.goto(`${team.path}/stories/new`);
  const title = page.getByLabel("What is slow, in a few words");
  await expect(title).toBeFocused();
  await page.keyboard.type("The cart takes 8 s to open for large sellers");
  await page.keyboard.press("Tab");
  await page.keyboard.type("They give up and phone support.");
  await page.keyboard.press("Tab");
  await page.keyboard.type("200-500");
  await expect(page.getByText("200 to 500 customers a week, most likely 350.")).toBeVisible();
  await page.reload();
  await expect(page.getByText("What you typed before is here again.")).toBeVisible();
  await expect(page.getByLabel("Who is affected")).toHaveValue("200-500");
  await expectNoAxeViolations(page);
  await title.press("Control+Enter");
  const key = page.getByRole("main").getByRole("status").getByRole("link");
  await expect(key).toBeFocused();
  const storyKey = await key.innerText();

  // What looks alike is there while the next title is typed.
  await page.getByRole("button", { name: "File another" }).press("Enter");
  await expect(title).toHaveValue("");
  await expect(title).toBeFocused();
  await page.keyboard.type("The cart takes 8 s to open");
  await page.getByRole("button", { name: `+1 instead, to ${storyKey}` }).press("Enter");
  await expect(page.getByLabel(`Customer id for ${storyKey}`)).toBeFocused();
  await page.keyboard.type("C-7");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Counted: heard from 1 customer now.")).toBeVisible();

  // On the story's page the same customer counts once, and support has a line to answer with.
  await page.goto(`${team.path}/stories/${storyKey}`);
  const heard = page.getByRole("region", { name: "Heard from" });
  await expect(heard).toContainText(
    `Yes, this is on our radar: ${storyKey} “The cart takes 8 s to open for large sellers”, 1 other customer; follow it here:`,
  );
  for (const [customer, told] of [
    ["C-7", "This customer was counted before."],
    ["C-8", "Counted: heard from 2 customers now."],
  ] as const) {
    await heard.getByLabel("Customer id").fill(customer);
    await heard.getByLabel("What they said").fill("It hangs");
    await page.keyboard.press("Enter");
    await expect(page.getByText(told)).toBeVisible();
    await expect(heard.getByRole("button", { name: "+1: count this customer" })).not.toHaveAttribute("aria-busy");
  }
  await expect(heard.getByRole("listitem")).toHaveCount(2);
  await expect(heard).toContainText("2 other customers");
});

test("a lead sets stories up, and people without an account tell the team what is slow", async ({
  page,
  team,
  openBrowser,
  expectNoAxeViolations,
}) => {
  await page.goto(`${team.path}/stories/settings`);
  await page.getByLabel("Prefix of the keys").fill("1");
  await page.getByRole("button", { name: "Save settings" }).click();
  await expect(page.getByLabel("Prefix of the keys")).toHaveAccessibleDescription(/Two to six letters and digits/);
  const prefix = `P${team.slug.slice(-4).toUpperCase()}`;
  await page.getByLabel("Prefix of the keys").fill(prefix.toLowerCase());
  await page.getByLabel("A minute of support").fill("0.85");
  await page.getByLabel("Performance team").selectOption(team.name);
  await page.getByRole("button", { name: "Save settings" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`${prefix}-1 and on; ${team.name} answers`);

  await page.getByRole("button", { name: "Open the form" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Open the form" }).click();
  const address = await page.getByRole("dialog", { name: "The form is open" }).locator("code").innerText();
  await page.getByRole("button", { name: "I have copied it" }).click();
  await expectNoAxeViolations(page);

  const customer = await openBrowser();
  await customer.goto(address.trim());
  await expectNoAxeViolations(customer);
  await customer.getByLabel("What happens").fill("I wait for a minute");
  await customer.getByRole("button", { name: `Send to ${team.name}` }).click();
  await expect(customer.getByLabel("In a few words")).toBeFocused();
  await expect(customer.getByLabel("What happens")).toHaveValue("I wait for a minute");
  await customer.getByLabel("In a few words").fill("Checkout hangs");
  await customer.getByLabel("Your name").fill("Carla");
  await customer.getByRole("button", { name: `Send to ${team.name}` }).click();
  await expect(customer.getByRole("heading", { level: 1 })).toHaveText(`Thank you. ${team.name} has it.`);

  await page.goto(`${team.path}/stories/${prefix}-1`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Checkout hangs");
  await expect(page.getByRole("main")).toContainText("by Carla");

  await page.goto(`${team.path}/stories/settings`);
  await expect(page.getByLabel("Prefix of the keys")).toBeDisabled();
  await page.getByRole("button", { name: "Close the form" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Close the form" }).click();
  await expect(page.getByText("the public form is closed")).toBeVisible();
});

test.describe("an address of a form that leads nowhere", () => {
  test.use({ ...signedOut, expectedErrors: [/404/] });

  test("is not found, whether it never was or was closed", async ({ page }) => {
    const answer = await page.goto(`/report/${"0".repeat(40)}`);
    expect(answer?.status()).toBe(404);
  });
});

test("the form opens over the list by N, and keeps what was typed while it is closed", async ({ page, team }) => {
  await page.goto(`${team.path}/stories`);
  const dialog = page.getByRole("dialog", { name: "New story" });
  await openBy(page, "n", dialog);
  await dialog.getByLabel("What is slow, in a few words").fill("Search hangs");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await openBy(page, "n", dialog);
  await expect(dialog.getByLabel("What is slow, in a few words")).toHaveValue("Search hangs");
  await page.keyboard.press("Control+Enter");
  await expect(dialog.getByText("is filed.")).toBeVisible();
});
