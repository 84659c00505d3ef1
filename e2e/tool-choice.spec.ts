import type { Locator, Page } from "@playwright/test";
import { type E2eTeam, expect, test } from "./fixtures.ts";

const points = 10;

/** Starts a choice between these tools and goes on to its marks. */
async function startChoice(page: Page, team: E2eTeam, tools: readonly string[]): Promise<string> {
  await page.goto(`${team.path}/team-test/new`);
  await page.getByRole("radio", { name: /Choosing performance tooling/ }).check();
  for (const [index, tool] of tools.entries()) {
    const field = page.getByLabel(`Tool ${index + 1}`, { exact: true });
    if (!(await field.isVisible())) await page.getByRole("button", { name: "Add a tool" }).click();
    await field.fill(tool);
  }
  await page.getByRole("button", { name: "Start round" }).click();
  await page.waitForURL(/\/rounds\/\d+$/);
  await page.getByRole("button", { name: "Mark the candidates" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("nothing is decided yet");
  return new URL(page.url()).pathname;
}

function cellOf(page: Page, row: number, column: number): Locator {
  return page.locator(`[data-cell="${row} ${column}"]`);
}

test("a team marks three tools by keys, decides, and finds the record", async ({
  page,
  team,
  expectNoAxeViolations,
}) => {
  const round = await startChoice(page, team, ["k6", "Locust", "Gatling"]);
  await expectNoAxeViolations(page);
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText("Round 1: 0 of 30 marked, nothing is decided yet.");

  await cellOf(page, 0, 0).focus();
  const keys = ["g", "1", "P", "2", "r", "3", "U", "4"];
  for (let index = 0; index < points * 3; index += 1) {
    await page.keyboard.press(keys[index % keys.length] ?? "g");
    await page.keyboard.press("Enter");
  }
  await expect(heading).toHaveText("Round 1: 30 of 30 marked, nothing is decided yet.");

  await cellOf(page, 0, 0).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await expect(cellOf(page, 1, 1)).toBeFocused();
  await page.keyboard.press("g");
  await page.keyboard.press("n");
  const note = page.getByRole("dialog", { name: "Locust: Library or tool" });
  await expect(note.getByLabel("Note")).toBeFocused();
  await page.keyboard.type("Both: a library with a web page.");
  await expectNoAxeViolations(page);
  await page.keyboard.press("Enter");
  await expect(cellOf(page, 1, 1)).toBeFocused();
  await expect(cellOf(page, 1, 1)).toContainText("Both: a library with a web page.");
  await page.keyboard.press("Backspace");
  await expect(cellOf(page, 1, 1)).toContainText("not marked");
  await page.keyboard.press("z");
  await expect(cellOf(page, 1, 1)).toContainText("Both: a library with a web page.");

  await page.getByRole("button", { name: "Decide", exact: true }).click();
  await expect(page.getByText("Say which one, or that it is none of them.")).toBeVisible();
  await page.getByRole("radio", { name: "Locust" }).check();
  await page.getByRole("button", { name: "Decide", exact: true }).click();
  await expect(page.getByText("Say why")).toBeVisible();
  await page.getByLabel("Why", { exact: true }).fill("Our developers write Python.");
  await page.getByRole("button", { name: "Decide", exact: true }).click();
  const decision = page.getByRole("region", { name: "Decision" });
  await expect(decision.getByRole("heading")).toHaveText("Locust was chosen.");
  await expect(decision).toBeFocused();
  await decision.getByRole("button", { name: "Take it back" }).click();
  await expect(page.getByRole("radio", { name: "Locust" })).toBeFocused();
  await expect(page.getByLabel("Why", { exact: true })).toHaveValue("Our developers write Python.");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(heading).toHaveText("Round 1: Locust was chosen.");
  await expectNoAxeViolations(page);

  await page.getByRole("button", { name: "Decide on actions" }).click();
  await page.getByRole("button", { name: "Close the round" }).click();
  const close = page.getByRole("dialog", { name: "Close round 1?" });
  await expect(close).toContainText("Locust was chosen.");
  await close.getByRole("button", { name: "Close the round" }).click();
  await expect(page.getByRole("button", { name: "Close the round" })).toBeHidden();

  await page.goto(round);
  await expect(page.getByText("Our developers write Python.")).toBeVisible();
  await expect(page.getByText("Locust was chosen").first()).toBeVisible();
  const marks = page.getByRole("table", { name: "Marks" });
  await expect(marks.getByRole("row")).toHaveCount(points + 2);
  await expect(marks.getByText("Both: a library with a web page.")).toBeVisible();
  await expectNoAxeViolations(page);
});

test("candidates are added, renamed and removed, and what was removed comes back", async ({ page, team }) => {
  await startChoice(page, team, ["k6", "Locust", "Gatling"]);
  const act = async (name: string, what: string) => {
    await page.getByRole("button", { name: `Acts on ${name}` }).click();
    await page.getByRole("menuitem", { name: what }).click();
  };
  const grid = page.getByRole("grid", { name: "Marks" });
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect(cellOf(other, 0, 0)).toContainText("not marked");
  await cellOf(page, 0, 0).focus();
  await page.keyboard.press("g");
  await expect(cellOf(other, 0, 0)).toContainText("Good");
  await act("k6", "Remove");
  await page.getByRole("dialog", { name: "Remove k6?" }).getByRole("button", { name: "Remove" }).click();
  await expect(grid.getByRole("columnheader")).toContainText(["Point", "Locust", "Gatling"]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(grid.getByRole("columnheader")).toContainText(["Point", "k6", "Locust", "Gatling"]);
  await expect(cellOf(page, 0, 0)).toContainText("Good");

  await act("k6", "Rename");
  const rename = page.getByRole("dialog", { name: "Rename k6" });
  await rename.getByLabel("Name").fill("locust");
  await rename.getByRole("button", { name: "Rename" }).click();
  await expect(rename.getByText("There is one of this name already.")).toBeVisible();
  await rename.getByLabel("Name").fill("k6 1.0");
  await rename.getByRole("button", { name: "Rename" }).click();
  await page.getByRole("button", { name: "Add candidate" }).click();
  const add = page.getByRole("dialog", { name: "Add candidate" });
  await add.getByLabel("Name").fill("JMeter");
  await add.getByRole("button", { name: "Add candidate" }).click();
  await expect(grid.getByRole("columnheader")).toContainText(["Point", "k6 1.0", "Locust", "Gatling", "JMeter"]);
  await expect(other.getByRole("columnheader", { name: /JMeter/ })).toBeVisible();
});

test("on a phone one tool is marked at a time", async ({ page, team, expectNoAxeViolations }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await startChoice(page, team, ["k6", "Locust"]);
  const candidates = page.getByRole("group", { name: "Candidate" });
  await page.getByRole("group", { name: "Cloud" }).getByRole("button", { name: "Poor" }).click();
  await candidates.getByRole("button", { name: "Locust" }).click();
  const cloud = page.getByRole("group", { name: "Cloud" });
  await expect(cloud.getByRole("button", { name: "Poor" })).toHaveAttribute("aria-pressed", "false");
  await cloud.getByRole("button", { name: "Good" }).click();
  await expect(cloud.getByRole("button", { name: "Good" })).toHaveAttribute("aria-pressed", "true");
  await expectNoAxeViolations(page);
  await page.reload();
  await expect(page.getByText("1 poor, 9 not marked of 10").filter({ visible: true }).first()).toBeVisible();

  await page.getByRole("radio", { name: "None of them" }).check();
  await page.getByLabel("Why", { exact: true }).fill("Neither works in our cloud.");
  await page.getByRole("button", { name: "Decide", exact: true }).click();
  await page.getByRole("button", { name: "Decide on actions" }).click();
  await page.getByRole("button", { name: "Close the round" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Close the round" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("None of them was chosen.");
  await expect(page.getByRole("heading", { name: "Cloud" })).toBeVisible();
  await expect(page.getByText("from poor to good").filter({ visible: true })).toBeVisible();
  await expectNoAxeViolations(page);
});
