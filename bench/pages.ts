import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { BenchResult, Measure } from "./bench-result.ts";
import { type BenchPage, makePages } from "./pages/make-pages.ts";
import { type OpenedPage, openPage } from "./pages/open-page.ts";
import { navigationBytes, type PageTimes, requestPage, timePage } from "./pages/request-page.ts";
import { startWorkspace, type Workspace } from "./pages/workspace.ts";

type Payload = { html: number; gzip: number; rsc: number };
type Measured = { page: BenchPage; times: PageTimes; payload: Payload; opened: OpenedPage };

const visits = 3;
const limits = { serverMs: 150, timesSmall: 3, lcpMs: 1000, cls: 0.02, tbtMs: 100 };
const scriptLimit = { plain: 180_000, charts: 320_000 };

/**
 * The pages of a production instance: time of the server, bytes, and what a browser with an empty cache makes of them.
 * `--rows` makes the large file smaller; `--hold` keeps the instance until Ctrl-C, for other tools to look at.
 */
export async function pagesBench(): Promise<BenchResult> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: { rows: { type: "string", default: "6000000" }, hold: { type: "boolean", default: false } },
  });
  const folder = await mkdtemp(join(tmpdir(), "headroom-bench-"));
  const workspace = await startWorkspace();
  try {
    const pages = await makePages(workspace, Number(values.rows), folder);
    const measured: Measured[] = [];
    for (const page of pages) measured.push(await measure(workspace, page));
    if (values.hold) await hold(workspace, pages);
    return resultOf(measured);
  } finally {
    await workspace.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(workspace: Workspace, page: BenchPage): Promise<Measured> {
  const { url, cookie } = workspace;
  const address = `${url}${page.path}`;
  const times = await timePage(address, cookie);
  const payload = {
    html: (await requestPage(address, { cookie })).bytes,
    gzip: (await requestPage(address, { cookie, "accept-encoding": "gzip" })).bytes,
    rsc: await navigationBytes(address, cookie),
  };
  const opened: OpenedPage[] = [];
  for (let visit = 0; visit < visits; visit += 1) {
    const browser = await workspace.newBrowser();
    opened.push(await openPage(browser, page.path));
    await browser.close();
  }
  const middle = (figure: keyof OpenedPage) =>
    opened.map((one) => one[figure]).toSorted((a, b) => a - b)[Math.floor(visits / 2)] ?? Number.NaN;
  return {
    page,
    times,
    payload,
    opened: { scriptBytes: middle("scriptBytes"), lcpMs: middle("lcpMs"), cls: middle("cls"), tbtMs: middle("tbtMs") },
  };
}

async function hold({ url, cookie }: Workspace, pages: BenchPage[]) {
  for (const { path } of pages) console.log(`${url}${path}`);
  console.log(`Cookie: ${cookie}\nCtrl-C ends it.`);
  await once(process, "SIGINT");
}

function resultOf(measured: Measured[]): BenchResult {
  const small = measured.find(({ page }) => page.json === "smallRun");
  return {
    measures: measured.flatMap((one) => measuresOf(one, small)),
    json: Object.fromEntries(
      measured.flatMap(({ page, times, payload, opened }) =>
        Object.entries({ ...times, ...payload, ...opened }).map(([name, value]) => [
          `${page.json}.${name}`,
          Math.round(value * 1000) / 1000,
        ]),
      ),
    ),
  };
}

function measuresOf({ page, times, payload, opened }: Measured, small: Measured | undefined): Measure[] {
  const row = (what: string, figure: string, wanted?: string): Measure => ({
    what: `${page.title}: ${what}`,
    figure,
    wanted,
  });
  const scripts = page.hasCharts ? scriptLimit.charts : scriptLimit.plain;
  const isLarge = page.json === "largeRun" && small;
  return [
    row("server, median", ms(times.medianMs), `at most ${limits.serverMs} ms`),
    row("server, p95", ms(times.p95Ms)),
    row("HTML", kB(payload.html), isLarge ? `at most ${kB(limits.timesSmall * small.payload.html)}` : undefined),
    row(
      "HTML as sent, gzip",
      kB(payload.gzip),
      isLarge ? `at most ${kB(limits.timesSmall * small.payload.gzip)}` : undefined,
    ),
    row(
      "navigation (RSC)",
      kB(payload.rsc),
      isLarge ? `at most ${kB(limits.timesSmall * small.payload.rsc)}` : undefined,
    ),
    row("scripts of a first visit, gzip", kB(opened.scriptBytes), `at most ${kB(scripts)}`),
    row("largest paint (LCP)", ms(opened.lcpMs), `at most ${limits.lcpMs} ms`),
    row("shifts (CLS)", opened.cls.toFixed(3), `at most ${limits.cls}`),
    row("blocked (TBT)", ms(opened.tbtMs), `at most ${limits.tbtMs} ms`),
  ];
}

const ms = (value: number) => `${Math.round(value)} ms`;
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
