import type { APIRequestContext } from "@playwright/test";
import { adminToken } from "./admin.ts";
import { expect, test } from "./fixtures.ts";

const headers = { authorization: `Bearer ${adminToken}` };

/** Files a story as a pipeline does, and tells its key. */
async function fileStory(request: APIRequestContext, team: string, data: Record<string, unknown>): Promise<string> {
  const filed = await request.post("/api/v1/stories", { params: { team }, headers, data });
  expect(filed.status(), await filed.text()).toBe(201);
  return (await filed.json()).key;
}

test("twenty stories are triaged by keyboard alone", async ({ page, request, team, expectNoAxeViolations }) => {
  const known = { customerImpact: "They wait for seconds.", affectedGroup: "people on phones" };
  const keys: string[] = [];
  for (let number = 1; number <= 20; number += 1)
    keys.push(await fileStory(request, team.slug, { title: `Page ${number} is slow`, ...(number < 20 && known) }));
  const key = (number: number) => keys[number - 1] ?? "";
  const stateOf = async (number: number) => {
    const answer = await request.get(`/api/v1/stories/${key(number)}`, { params: { team: team.slug }, headers });
    return (await answer.json()).state;
  };
  const list = page.getByRole("listbox", { name: "Stories" });
  const head = page.getByRole("heading", { level: 1 });
  const peek = page.getByRole("article");
  const dialog = page.getByRole("dialog");
  const isAt = async (number: number) => {
    await expect(list).toHaveAttribute("aria-activedescendant", `story-${key(number)}`);
    await expect(list).toBeFocused();
    await expect(peek.getByRole("heading", { level: 2 })).toHaveText(`Page ${number} is slow`);
  };

  // Whatever is pressed meanwhile, the page is never loaded anew: what can be taken back would be gone.
  let documents = 0;
  page.on("request", (asked) => {
    if (asked.resourceType() === "document") documents += 1;
  });
  await page.goto(`${team.path}/stories`);
  await expect(head).toHaveText(/^20 stories wait for triage\./);
  await expect(async () => {
    await page.keyboard.press("k");
    await expect(list).toBeFocused({ timeout: 500 });
  }).toPass();
  await isAt(20);

  // Framing asks in its place for what lacks, and for nothing where nothing lacks.
  await page.keyboard.press("1");
  await expect(peek.getByLabel("Customer impact")).toBeFocused();
  await page.keyboard.type("The jokes 1, 2, 3 and H are no keys here.");
  await page.keyboard.press("Tab");
  await page.keyboard.type("sellers");
  await page.keyboard.press("Enter");
  await isAt(19);
  for (const next of [18, 17]) {
    await page.keyboard.press("1");
    await isAt(next);
  }

  // A question that is closed keeps what was typed.
  await page.keyboard.press("3");
  await expect(dialog.getByLabel("Why")).toBeFocused();
  await page.keyboard.type("We could not");
  await page.keyboard.press("Escape");
  await expect(list).toBeFocused();
  await page.keyboard.press("3");
  await expect(dialog.getByLabel("Why")).toHaveValue("We could not");
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Delete");
  await page.keyboard.press("Escape");

  // Declined with a reason, taken back, and declined again.
  const decline = async () => {
    await page.keyboard.press("3");
    await expect(dialog.getByLabel("Why")).toBeFocused();
    await page.keyboard.type("This is how it is meant to work.");
    await page.keyboard.press("Control+Enter");
    await expect(dialog).toBeHidden();
  };
  await decline();
  await isAt(16);
  await expect(page.getByText(`${key(17)} is declined.`)).toBeVisible();
  await page.keyboard.press("z");
  await isAt(17);
  await expect(head).toHaveText(/^17 stories/);
  await decline();
  await isAt(16);

  // Put off until next week by two keys and Enter; what was typed wrong is told before anything happens.
  await page.keyboard.press("h");
  await expect(dialog.getByRole("radio", { name: /^Tomorrow/ })).toBeFocused();
  await page.keyboard.press("2");
  await expect(dialog.getByRole("radio", { name: /^Next week/ })).toBeChecked();
  await page.keyboard.press("Enter");
  await isAt(15);

  // Merged into another one, which is found by its words.
  await page.keyboard.press("2");
  await expect(dialog.getByRole("combobox", { name: "Of" })).toBeFocused();
  await page.keyboard.type("Page 14 slow");
  await expect(dialog.getByRole("option", { name: new RegExp(key(14)) })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await isAt(14);

  // A range of three is edited, with a count beforehand, and that is taken back.
  await page.keyboard.press("x");
  await page.keyboard.press("Shift+J");
  await page.keyboard.press("Shift+ArrowDown");
  await isAt(12);
  const bar = page.getByRole("group", { name: "Selected stories" });
  await expect(bar).toContainText("3 selected");
  await expectNoAxeViolations(page);
  await page.keyboard.press("e");
  await expect(dialog.getByLabel("What", { exact: true })).toBeFocused();
  await page.keyboard.type("Blocks");
  await page.keyboard.press("Tab");
  await page.keyboard.type("degraded");
  await expect(dialog).toContainText("Changes 3 of 3.");
  await expectNoAxeViolations(page);
  await dialog.getByRole("button", { name: "Change 3" }).press("Enter");
  await expect(page.getByText("3 stories are edited.")).toBeVisible();
  await page.keyboard.press("z");
  await expect(page.getByText("3 stories are taken back.")).toBeVisible();
  await expect(bar).toContainText("3 selected");

  // The keys act on the selection, and then on all that is left.
  await decline();
  await isAt(11);
  await expect(head).toHaveText(/^11 stories/);
  await page.keyboard.press("Control+a");
  await expect(bar).toContainText("11 selected");
  await page.keyboard.press("Escape");
  await expect(bar).toBeHidden();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("h");
  await expect(dialog).toContainText("Snooze 11 stories");
  await page.keyboard.press("3");
  await page.keyboard.press("Enter");
  await expect(head).toHaveText("Nothing waits for triage.");
  await expect(page.getByText("All is sorted.")).toBeVisible();

  await expect
    .poll(() => Promise.all([20, 19, 18, 17, 16, 15, 14, 13, 1].map(stateOf)))
    .toEqual(["framed", "framed", "framed", "declined", "snoozed", "duplicate", "declined", "declined", "snoozed"]);
  const framed = page.getByRole("navigation", { name: "States" }).getByRole("link", { name: /^Framed/ });
  await expect(framed).toHaveText("Framed3");
  expect(documents).toBe(1);
});

test("a story is peeked at on a phone and put off, and the way back leads to the list @phone", async ({
  page,
  request,
  team,
  expectNoAxeViolations,
}) => {
  for (const title of ["First", "Second", "Third"]) await fileStory(request, team.slug, { title });
  await page.goto(`${team.path}/stories`);
  const row = page.getByRole("option", { name: /Second/ });
  await row.click();
  const peek = page.getByRole("article");
  await expect(peek.getByRole("heading", { level: 2 })).toHaveText("Second");
  await expect(page).toHaveURL(/peek=/);
  if ((page.viewportSize()?.width ?? 0) > 1000) return;
  await expect(row).toBeHidden();
  await expectNoAxeViolations(page);
  await page.goBack();
  await expect(row).toBeVisible();
  await row.click();
  await peek.getByRole("button", { name: "Snooze" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Snooze" }).click();
  await expect(peek.getByRole("heading", { level: 2 })).toHaveText("First");
  await peek.getByRole("button", { name: "All stories" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^2 stories wait/);
});
