import { spawnSync } from "node:child_process";
import { mkdtempSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type SmallDisk = Disposable & {
  /** Makes it as large as that. */
  grow: (size: string) => void;
};

/** A file system of that size over a folder, until the end of the block. */
export function smallDisk(folder: string, size: string): SmallDisk {
  mount("size=", size, folder);
  return {
    grow: (larger) => mount("remount,size=", larger, folder),
    [Symbol.dispose]: () => void spawnSync("umount", ["--lazy", folder]),
  };
}

/** Only root may make one. */
export function maySmallDisk(): boolean {
  if (process.platform !== "linux") return false;
  const folder = mkdtempSync(join(tmpdir(), "headroom-disk-"));
  try {
    using _disk = smallDisk(folder, "1m");
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(folder);
  }
}

function mount(option: string, size: string, folder: string): void {
  const { status, stderr } = spawnSync("mount", ["-t", "tmpfs", "-o", `${option}${size}`, "tmpfs", folder]);
  if (status !== 0) throw new Error(String(stderr));
}
