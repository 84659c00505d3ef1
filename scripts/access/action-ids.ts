import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { actionName, addressOf } from "./ways-in.ts";

// What `next build` writes: next/dist/build/webpack/plugins/flight-client-entry-plugin, ActionManifest.
const manifest = z.object({
  node: z.record(
    z.string(),
    z.object({ filename: z.string(), exportedName: z.string(), workers: z.record(z.string(), z.unknown()) }),
  ),
});

/** What the built pages call an action by, and the addresses of the pages that have it. */
export function readActionIds(distDir: string): Map<string, { id: string; pages: string[] }> {
  const text = readFileSync(join(distDir, "server/server-reference-manifest.json"), "utf8");
  const actions = Object.entries(manifest.parse(JSON.parse(text)).node);
  return new Map(
    actions.map(([id, { filename, exportedName, workers }]) => [
      actionName(filename, exportedName),
      { id, pages: Object.keys(workers).map(addressOf) },
    ]),
  );
}
