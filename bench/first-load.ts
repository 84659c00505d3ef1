import { gzipSync } from "node:zlib";
import { dayText } from "#lib/shared/day-text.ts";
import { dayAfter } from "#lib/shared/days.ts";
import type { BenchResult } from "./bench-result.ts";
import { requestText } from "./pages/request-text.ts";
import { withDatabase } from "./pages/with-database.ts";
import { startWorkspace, type Workspace } from "./pages/workspace.ts";
import { firstTactic, makeRadar } from "./radar/make-radar.ts";
import { makeRounds } from "./round/make-rounds.ts";
import { makeStories } from "./stories/make-stories.ts";

const slug = "first-load";
const stories = 200;
const tactics = 60;
const radarSince = dayAfter(dayText(new Date()), -270);
const limitBytes = 180_000;

/** The pages of a team's rail without charts, and those below them. */
const paths = [
  "",
  "/stories",
  "/stories/board",
  "/stories/new",
  "/stories/B3-200",
  "/stories/B3-200/journey",
  "/stories/what-next",
  "/stories/decisions",
  "/stories/lessons",
  "/stories/settings",
  "/office-hours",
  "/office-hours/new",
  "/load-tests",
  "/radar",
  `/radar/${firstTactic}`,
  "/radar/add",
  "/radar/choose",
  "/radar/import",
  "/radar/settings",
  "/team-test",
  "/team-test/new",
  "/team-test/rounds/1",
  "/team-test/rounds/2",
  "/team-test/settings",
  "/settings",
  "/settings/people",
  "/settings/services",
];

/** The scripts that each page's HTML names, as gzip packs them: what a first visit loads before somebody does something. */
export async function firstLoadBench(): Promise<BenchResult> {
  const workspace = await startWorkspace();
  try {
    await withDatabase(workspace.dataDir, async (client) => {
      await makeStories(client, slug, stories);
      await makeRadar(client, { team: slug, count: tactics, since: radarSince });
      await makeRounds(client, slug);
    });
    const sizeOf = scriptSizes(workspace);
    const sizes = new Map<string, number>();
    for (const page of [...paths.map((path) => `/teams/${slug}${path}`), "/notices", "/profile"]) {
      const html = await requestText(`${workspace.url}${page}`, workspace.cookie);
      const scripts = new Set([...html.matchAll(/<(?:script|link)[^>]+>/g)].flatMap(([tag]) => sourceOf(tag)));
      const each = await Promise.all([...scripts].map(sizeOf));
      sizes.set(
        page,
        each.reduce((sum, size) => sum + size, 0),
      );
    }
    const measures = [...sizes].map(([what, bytes]) => {
      return { what, figure: `${(bytes / 1000).toFixed(1)} kB`, wanted: `at most ${limitBytes / 1000} kB` };
    });
    return { measures, json: Object.fromEntries(sizes) };
  } finally {
    await workspace.stop();
  }
}

/** What a tag has loaded, be it to run or for a part that runs a moment later. Scripts for browsers without modules are loaded by none that Headroom works in. */
function sourceOf(tag: string): string[] {
  if (tag.startsWith("<link") && !/\sas="script"/.test(tag)) return [];
  const source = /\s(?:src|href)="([^"]+)"/.exec(tag)?.[1];
  return source === undefined || /\snomodule/i.test(tag) ? [] : [source];
}

/** Each script is asked for once. */
function scriptSizes({ url, cookie }: Workspace): (source: string) => Promise<number> {
  const known = new Map<string, Promise<number>>();
  return (source) => {
    const size =
      known.get(source) ?? requestText(new URL(source, url).href, cookie).then((text) => gzipSync(text).length);
    known.set(source, size);
    return size;
  };
}
