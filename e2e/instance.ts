import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort, RunningHeadroom } from "#scripts/start/running-headroom.ts";

/** A Headroom of its own. */
export interface Instance {
  url: string;
  dataDir: string;
  /** The address with the setup token, as printed; empty when the first admin came from the environment. */
  setupUrl: string;
  /** Stops it as Ctrl-C does, and removes its data. */
  stop(): Promise<void>;
}

/** Runs `npm start` on an empty data folder and a free port, and resolves when it answers. */
export async function startInstance(settings: Record<string, string> = {}): Promise<Instance> {
  const dataDir = mkdtempSync(join(tmpdir(), "headroom-e2e-"));
  // As root the database runs as another user, who must get in.
  chmodSync(dataDir, 0o711);
  const port = await findFreePort();
  const headroom = new RunningHeadroom({ PORT: String(port), HEADROOM_DATA_DIR: dataDir, ...settings });
  const stop = async () => {
    await headroom.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const url = await headroom.url();
    return { url, dataDir, setupUrl: settings.HEADROOM_INIT_ADMIN_EMAIL ? "" : await headroom.setupLink(), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
