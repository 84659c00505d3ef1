import { loadavg } from "node:os";
import { numberText } from "#lib/shared/number-text.ts";
import type { BenchResult, Measure } from "./bench-result.ts";
import { type PageTimes, timePage } from "./pages/request-page.ts";
import { withDatabase } from "./pages/with-database.ts";
import { startWorkspace, type Workspace } from "./pages/workspace.ts";
import { makeStories, rareWord } from "./stories/make-stories.ts";

const sizes = [10_000, 100_000];
const wantedMs = 100;

/** What is asked of a team's stories: rows of a list as it asks for them, pages, and hints while one types. */
const views = [
  { title: "rows of the inbox", path: "stories/rows?state=inbox" },
  { title: "rows of all states", path: "stories/rows?state=all" },
  {
    title: "closed, of a service, 500 customers and more",
    path: "stories/rows?state=closed&service=service-7&customers=500",
  },
  { title: "closed, by customers", path: "stories/rows?state=closed&sort=customers" },
  { title: "all states, by effort", path: "stories/rows?state=all&sort=effort" },
  { title: "search, a word of seven stories", path: `stories/rows?state=all&q=${rareWord}` },
  { title: "search, a word of all stories", path: "stories/rows?state=all&q=slow" },
  { title: "search, a word of all stories, by customers", path: "stories/rows?state=all&q=slow&sort=customers" },
  { title: "search, two words", path: "stories/rows?state=all&q=voucher+brabraban" },
  { title: "search, two frequent words", path: "stories/rows?state=all&q=payment+voucher" },
  { title: "search, the beginning of a word", path: "stories/rows?state=all&q=zanz" },
  { title: "search, the beginning of many words", path: "stories/rows?state=all&q=bra" },
  { title: "titles alike", path: "stories/alike?q=Checkout+hangs+on+slow+phones" },
  { title: "page of the inbox, with the counts of all states", path: "stories" },
  { title: "page of a search", path: "stories?state=all&q=voucher+brabraban" },
  { title: "page of a filter", path: "stories?state=closed&service=service-7&sort=customers" },
  { title: "board", path: "stories/board" },
] as const;

/** Teams with 10,000 and with 100,000 stories, of which 290 are under way in each, on a production instance: time of the server for each view. */
export async function storiesBench(): Promise<BenchResult> {
  const workspace = await startWorkspace();
  try {
    for (const size of sizes)
      await withDatabase(workspace.dataDir, (client) => makeStories(client, teamOf(size), size));
    const measures: Measure[] = [];
    const json: Record<string, number> = {};
    for (const { title, path } of views) {
      const times: PageTimes[] = [];
      for (const size of sizes) times.push(await timePage(addressOf(workspace, size, path), workspace.cookie));
      measures.push(measureOf(title, times));
      for (const [index, { medianMs }] of times.entries()) json[`${title}.${sizes[index]}`] = medianMs;
    }
    measures.push({ what: "load of the machine at the end", figure: (loadavg()[0] ?? 0).toFixed(1) });
    return { measures, json };
  } finally {
    await workspace.stop();
  }
}

function teamOf(size: number): string {
  return `stories-${size}`;
}

function addressOf({ url }: Workspace, size: number, path: string): string {
  return `${url}/teams/${teamOf(size)}/${path}`;
}

/** Median and p95, with the smaller team's in front. */
function measureOf(title: string, times: readonly PageTimes[]): Measure {
  const shown = times.map(({ medianMs, p95Ms }, index) => {
    return `${numberText(sizes[index] ?? 0)}: ${Math.round(medianMs)} (${Math.round(p95Ms)}) ms`;
  });
  return { what: title, figure: shown.join("   "), wanted: `at most ${wantedMs} ms` };
}
