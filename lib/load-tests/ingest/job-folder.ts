import { rmSync } from "node:fs";
import { mkdtemp, readdir, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findProcessStart } from "#lib/shared/live-process.ts";

const prefix = "headroom-ingest-";
// mkdtemp adds six characters.
const shape = new RegExp(`^${prefix}(\\d+)-(\\w*)-\\w{6}$`);

/**
 * Runs with a new temporary folder of this process's own, which goes when `run` ends or the process exits. Its name
 * tells whose it is, so that `removeLeftJobFolders` finds what killed ones left.
 * @param root where it is made
 */
export async function withJobFolder<Value>(run: (folder: string) => Promise<Value>, root = tmpdir()): Promise<Value> {
  const folder = await mkdtemp(join(await realpath(root), `${prefix}${process.pid}-${startOf(process.pid)}-`));
  const removeNow = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  process.once("exit", removeNow);
  try {
    return await run(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    process.off("exit", removeNow);
  }
}

/** Removes the folders of processes that have ended; returns how many. */
export async function removeLeftJobFolders(root = tmpdir()): Promise<number> {
  const left = (await readdir(root)).filter((name) => {
    const [, pid, start] = shape.exec(name) ?? [];
    return pid !== undefined && startOf(Number(pid)) !== start;
  });
  await Promise.all(left.map((name) => rm(join(root, name), { recursive: true, force: true })));
  return left.length;
}

/** Empty for a process that has ended. */
function startOf(pid: number): string {
  return (findProcessStart(pid) ?? "").replaceAll(/\W/g, "");
}
