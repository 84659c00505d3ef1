import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { fileFault } from "#lib/shared/file-fault.ts";
import { projectDir } from "./build.ts";
import { StartRefused } from "./refusal.ts";

/**
 * Applies the headroom.yaml that HEADROOM_CONFIG names, as Headroom itself.
 * @returns what changed, in a line
 * @throws StartRefused with all that is wrong in the file
 */
export async function applyConfigFile(path: string): Promise<string> {
  const file = resolve(projectDir, path);
  const text = await readFile(file, "utf8").catch((error: Error) => {
    throw new StartRefused(`HEADROOM_CONFIG: ${fileFault(file, error)}`);
  });
  // The Prisma client may have been generated a moment ago.
  const { applyConfig } = await import("#lib/compose/configuration/apply-config-store.ts");
  const { system } = await import("#lib/audit/audit-actor.ts");
  const { stopSending } = await import("#lib/jobs/boss.ts");
  const result = await applyConfig(system, text, { dryRun: false, source: basename(path), now: new Date() });
  await stopSending();
  if (!result.ok) {
    const lines = result.errors.map(({ path: at, message, line, column }) => {
      const place = `${path}:${line}:${column}`;
      return `  ${at === "" ? place : `${place} ${at}`}: ${message}`;
    });
    throw new StartRefused(["The file of HEADROOM_CONFIG is not valid; nothing was changed.", ...lines].join("\n"));
  }
  return changesText(result.value);
}

function changesText({ changes, unchanged }: { changes: readonly { action: string }[]; unchanged: number }): string {
  const counts = Object.entries(Object.groupBy(changes, ({ action }) => action));
  if (counts.length === 0) return `as in the file (${unchanged} ${unchanged === 1 ? "thing" : "things"})`;
  return counts.map(([action, group]) => `${group?.length ?? 0} ${pastOf(action)}`).join(", ");
}

/** `create` → `created`, `adopt` → `adopted`. */
function pastOf(action: string): string {
  return action.endsWith("e") ? `${action}d` : `${action}ed`;
}
