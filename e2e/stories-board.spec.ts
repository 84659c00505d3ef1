import type { Page } from "@playwright/test";
import { adminToken } from "./admin.ts";
import { type E2eTeam, expect, openBy, test } from "./fixtures.ts";

const story = {
  customerImpact: "People tap “pay” and the page goes blank.",
  affectedGroup: "older phones",
  why: "The connection pool is too small.",
};

test("stories are found, filtered, kept as a view and moved on the board by keys", async ({
  page,
  team,
  expectNoAxeViolations,
}) => {
  const [blank, late] = await file(page, team, [
    { ...story, title: "Payment page is blank", responsibleTeam: team.slug },
    { title: "Invoices arrive late", kind: "incident" },
  ]);
  const list = `${team.path}/stories`;

  // Words of any text, in all states, and a filter of a few letters.
  await page.goto(list);
  const search = page.getByRole("searchbox", { name: "Find stories" });
  await openBy(page, "/", page.locator("input:focus"));
  await search.fill("pool");
  await expect(page).toHaveURL(/state=all.*q=pool|q=pool.*state=all/);
  await expect(page.getByText("Payment page is blank").first()).toBeVisible();
  await expect(page.getByText("Invoices arrive late")).toHaveCount(0);
  await page.getByRole("link", { name: "Take away: “pool”" }).click();
  await expect(page.getByText("Invoices arrive late").first()).toBeVisible();
  const picker = page.getByRole("dialog", { name: "Filter stories" });
  await openBy(page, "f", picker);
  await picker.getByRole("combobox").fill("incid");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/kind=incident/);
  await expect(page.getByText("Payment page is blank")).toHaveCount(0);
  await expectNoAxeViolations(page);

  // Kept under a name, and shown first from now on.
  await page.getByRole("button", { name: "Saved views" }).click();
  await page.getByRole("menuitem", { name: "Save this view" }).click();
  const save = page.getByRole("dialog", { name: "Save this view" });
  await save.getByLabel("Name", { exact: true }).fill("Fires");
  await save.getByLabel(/^Show it first/).check();
  await save.getByRole("button", { name: "Save", exact: true }).click();
  await expect(save).toBeHidden();
  await page.goto(list);
  await expect(page.getByRole("link", { name: "Take away: Incidents" })).toBeVisible();

  // The board: walked by keys, moved by a form where something lacks and at once where nothing does, and taken back.
  await page.goto(`${list}/board`);
  const inbox = page.getByRole("region", { name: "Inbox" });
  const framed = page.getByRole("region", { name: "Framed" });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("No story is under way, but 2 wait in the inbox.");
  await expectNoAxeViolations(page);
  const move = page.getByRole("dialog", { name: `Move ${late}` });
  await page.keyboard.press("j");
  await openBy(page, "m", move);
  await page.keyboard.press("1");
  const frame = page.getByRole("dialog", { name: `Frame ${late}` });
  await expect(frame).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: new RegExp(blank ?? "") }).focus();
  await openBy(page, "m", page.getByRole("dialog", { name: `Move ${blank}` }));
  await page.keyboard.press("1");
  await expect(framed.getByRole("link", { name: /Payment page is blank/ })).toBeFocused();
  await page.getByRole("button", { name: "Undo" }).press("Enter");
  await expect(inbox.getByText("Payment page is blank")).toBeVisible();
});

/** Files stories as a script does; their keys. The team is responsible for them. */
async function file(page: Page, { slug }: E2eTeam, stories: readonly Record<string, string>[]): Promise<string[]> {
  const keys: string[] = [];
  for (const data of stories) {
    const response = await page.request.post("/api/v1/stories", {
      params: { team: slug },
      headers: { authorization: `Bearer ${adminToken}` },
      data,
    });
    expect(response.ok(), await response.text()).toBe(true);
    keys.push((await response.json()).key);
  }
  return keys;
}
