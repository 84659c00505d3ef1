import { loadavg } from "node:os";
import type { Page } from "@playwright/test";
import type { BenchResult, Measure } from "./bench-result.ts";
import { openPage } from "./pages/open-page.ts";
import { timePage } from "./pages/request-page.ts";
import { withDatabase } from "./pages/with-database.ts";
import { startWorkspace } from "./pages/workspace.ts";
import { makeStories } from "./stories/make-stories.ts";
import { type PressedKey, pressKeys, watchKeys } from "./triage/pressed-keys.ts";

const stories = 100_000;
/** More than can be selected at once. */
const underWay = { inbox: 700, framed: 500, investigating: 20, sized: 45, fixing: 20, verifying: 20, parked: 60 };
const slug = "triage";
const list = `/teams/${slug}/stories?state=inbox,framed`;
const wanted = { keyMs: 100, scriptBytes: 180_000, lcpMs: 1000, cls: 0.02, tbtMs: 100, serverMs: 150 };

/** Triage in a browser, in a team of 100,000 stories, 1,200 of which are listed: what a first visit costs, and how soon a key shows the next story. */
export async function triageBench(): Promise<BenchResult> {
  const workspace = await startWorkspace();
  try {
    await withDatabase(workspace.dataDir, (client) => makeStories(client, slug, stories, underWay));
    const server = await timePage(`${workspace.url}${list}`, workspace.cookie);
    const peek = await timePage(`${workspace.url}/teams/${slug}/stories/B6-1/peek`, workspace.cookie);
    const visitor = await workspace.newBrowser();
    const opened = await openPage(visitor, list);
    await visitor.close();

    const browser = await workspace.newBrowser();
    const page = await browser.newPage();
    await page.addInitScript(watchKeys);
    await openList(page, list);
    const reading = await pressKeys(page, "j", { times: 60, pauseMs: 250 });
    const hurried = await pressKeys(page, "j", { times: 60, pauseMs: 0 });
    await listThousand(page);
    const among = await pressKeys(page, "k", { times: 60, pauseMs: 250 });
    await openList(page, `/teams/${slug}/stories?state=inbox`);
    const declining = await pressDeclining(page);
    await browser.close();

    const keys = { reading, hurried, among, declining };
    return {
      measures: [
        ...keyRows("J, a story each 250 ms", reading),
        ...keyRows("J, as fast as it goes", hurried),
        ...keyRows("K, with 1,000 rows listed", among),
        ...keyRows("declining, to the next story", declining),
        { what: "page of the list, server, median", figure: ms(server.medianMs), wanted: atMost(wanted.serverMs) },
        { what: "peek, server, median", figure: ms(peek.medianMs) },
        {
          what: "scripts of a first visit, gzip",
          figure: `${(opened.scriptBytes / 1000).toFixed(1)} kB`,
          wanted: "at most 180 kB",
        },
        { what: "largest paint (LCP)", figure: ms(opened.lcpMs), wanted: atMost(wanted.lcpMs) },
        { what: "shifts (CLS)", figure: opened.cls.toFixed(3), wanted: `at most ${wanted.cls}` },
        { what: "blocked (TBT)", figure: ms(opened.tbtMs), wanted: atMost(wanted.tbtMs) },
        { what: "load of the machine at the end", figure: (loadavg()[0] ?? 0).toFixed(1) },
      ],
      json: {
        ...Object.fromEntries(
          Object.entries(keys).flatMap(([name, pressed]) => [
            [`${name}.medianMs`, quantile(pressed, 0.5)],
            [`${name}.p95Ms`, quantile(pressed, 0.95)],
          ]),
        ),
        "page.medianMs": server.medianMs,
        "peek.medianMs": peek.medianMs,
        ...opened,
      },
    };
  } finally {
    await workspace.stop();
  }
}

/** Opens a list and waits until it takes keys. */
async function openList(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: "networkidle" });
  await page.waitForFunction(() => {
    const box = document.querySelector("[role=listbox]");
    // React marks what it has taken over from the server's HTML.
    return box !== null && Object.keys(box).some((name) => name.startsWith("__reactProps"));
  });
  await page.getByRole("listbox", { name: "Stories" }).focus();
  // The first key brings the code of dialogs, and the peeks of the next stories.
  await page.keyboard.press("k");
  await page.waitForLoadState("networkidle");
}

/** Selects all that is listed, then all of the filter, and nothing any more: the rows stay. */
async function listThousand(page: Page): Promise<void> {
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+a");
  await page.getByText("1,000 selected").waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("End");
  await page.locator('[data-current][aria-posinset="1000"]').waitFor();
  await page.waitForLoadState("networkidle");
}

/** Declines one story after the other; what counts is the key that sends the reason. */
async function pressDeclining(page: Page): Promise<PressedKey[]> {
  const pressed: PressedKey[] = [];
  for (let index = 0; index < 20; index += 1) {
    await page.keyboard.press("3");
    await page.getByRole("dialog").getByLabel("Why").waitFor();
    await page.keyboard.type("So.");
    pressed.push(...(await pressKeys(page, "Control+Enter", { times: 1, pauseMs: 100 })));
  }
  return pressed;
}

function keyRows(what: string, pressed: readonly PressedKey[]): Measure[] {
  const whole = pressed.filter(({ isWhole }) => isWhole).length;
  return [
    { what: `${what}: median`, figure: ms(quantile(pressed, 0.5)), wanted: atMost(wanted.keyMs) },
    { what: `${what}: p95`, figure: ms(quantile(pressed, 0.95)) },
    { what: `${what}: with all its facts`, figure: `${whole} of ${pressed.length}` },
  ];
}

function quantile(pressed: readonly PressedKey[], share: number): number {
  const sorted = pressed.map(({ paintedMs }) => paintedMs).toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

const ms = (value: number) => `${Math.round(value)} ms`;
const atMost = (most: number) => `at most ${most} ms`;
