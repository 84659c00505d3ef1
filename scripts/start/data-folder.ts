import { randomBytes } from "node:crypto";
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { takePidLock } from "./pid-lock.ts";
import { StartRefused } from "./refusal.ts";

export interface DataFolder {
  path: string;
  /** The last start on this folder ended without a word (power cut, kill −9). */
  hadCrashed: boolean;
  release(): void;
}

const waitForEndMs = 4_000;

/**
 * Makes the data folder where it is missing and claims it for this process.
 * @throws StartRefused when it cannot be written or another Headroom works in it
 */
export async function openDataFolder(path: string): Promise<DataFolder> {
  try {
    // Others may pass through, not look inside: started by root, PostgreSQL runs as a user of its own.
    mkdirSync(path, { recursive: true, mode: 0o711 });
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    throw new StartRefused(
      `The data folder ${path} cannot be written (${reason}).\nSet HEADROOM_DATA_DIR to a folder of yours.`,
    );
  }
  const lock = await takeLock(join(path, "headroom.pid"));
  if ("heldBy" in lock) {
    throw new StartRefused(
      `Another Headroom (process ${lock.heldBy}) works in ${path}.\nStop it, or set HEADROOM_DATA_DIR (and PORT) for a second one.`,
    );
  }
  return { path, hadCrashed: lock.wasStale, release: lock.release };
}

/** Waits a little: the Headroom that works there may be one whose terminal was killed, and about to end. */
async function takeLock(file: string) {
  const giveUpAt = Date.now() + waitForEndMs;
  for (;;) {
    const lock = takePidLock(file);
    if ("release" in lock || Date.now() > giveUpAt) return lock;
    await pause(100);
  }
}

/** A secret of 32 random bytes kept in the data folder, made when it is first asked for. Readable by the owner only. */
export function keptSecret(dataFolder: string, name: string): string {
  const file = join(dataFolder, name);
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
  return readFileSync(file, "utf8").trim();
}
