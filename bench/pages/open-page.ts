import type { BrowserContext, Request } from "@playwright/test";

/** What a first visit costs. `scriptBytes` as they came over the wire; the others as web vitals define them. */
export type OpenedPage = { scriptBytes: number; lcpMs: number; cls: number; tbtMs: number };

type Vitals = Omit<OpenedPage, "scriptBytes">;

/** Opens a page in a browser with an empty cache and waits until nothing more is loaded. */
export async function openPage(browser: BrowserContext, path: string): Promise<OpenedPage> {
  const page = await browser.newPage();
  const scripts: Request[] = [];
  page.on("requestfinished", (request) => {
    if (request.resourceType() === "script") scripts.push(request);
  });
  await page.addInitScript(watchVitals);
  await page.goto(path, { waitUntil: "networkidle" });
  const vitals = await page.evaluate(() => (window as typeof window & { vitals: () => Vitals }).vitals());
  const sizes = await Promise.all(scripts.map((request) => request.sizes()));
  await page.close();
  return { ...vitals, scriptBytes: sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0) };
}

/** Runs in the page. Blocked time is what tasks take beyond 50 ms each, from the first paint on. */
function watchVitals() {
  let lcpMs = 0;
  let cls = 0;
  const tasks: PerformanceEntry[] = [];
  const watch = (type: string, each: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  watch("largest-contentful-paint", ({ startTime }) => {
    lcpMs = startTime;
  });
  watch("layout-shift", (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!hadRecentInput) cls += value;
  });
  watch("longtask", (entry) => tasks.push(entry));
  Object.assign(window, {
    vitals: () => {
      const painted = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
      const after = tasks.filter(({ startTime }) => startTime >= painted);
      return { lcpMs, cls, tbtMs: after.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0) };
    },
  });
}
