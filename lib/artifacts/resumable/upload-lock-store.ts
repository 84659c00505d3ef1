import "server-only";
import { setTimeout } from "node:timers/promises";
import type { Locker } from "@tus/server";
import { sessionLocks } from "#lib/db/session-locks.ts";
import { TusRefusal } from "./tus-refusal.ts";

const busy = "This upload is being received over another connection. Wait until that ends, or end it, then go on.";

const askAgainMs = 100;

/**
 * One request at a time writes to an upload, whichever web process it reaches; a second one is refused with 423, once it has
 * waited for so long: who ends an upload has just broken off the request that wrote to it.
 */
export function uploadLocker(patienceMs: number): Locker {
  return {
    newLock: (id) => ({
      lock: async (signal, cancel) => {
        const givesUpAt = Date.now() + patienceMs;
        while (!(await sessionLocks.take(nameOf(id), () => void cancel()))) {
          if (signal.aborted || Date.now() >= givesUpAt) throw new TusRefusal(423, busy);
          await setTimeout(askAgainMs);
        }
      },
      unlock: () => sessionLocks.release(nameOf(id)),
    }),
  };
}

/** How far an upload is may be asked while it goes on. */
export const noLock: Locker = { newLock: () => ({ lock: async () => {}, unlock: async () => {} }) };

/** Runs while nobody writes to the upload; null when somebody does. */
export async function whileNobodyWrites<Value>(id: string, run: () => Promise<Value>): Promise<Value | null> {
  if (!(await sessionLocks.take(nameOf(id), () => {}))) return null;
  try {
    return await run();
  } finally {
    await sessionLocks.release(nameOf(id));
  }
}

function nameOf(id: string): string {
  return `headroom/upload/${id}`;
}
