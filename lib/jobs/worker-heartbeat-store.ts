import "server-only";
import { db } from "#lib/db/client.ts";
import { log } from "#lib/shared/log.ts";

const beatEveryMs = 5_000;
/** Three beats missed: the worker is taken for dead. */
const aliveForMs = 15_000;

/** Tells the others that this worker is alive, until the returned function is called. */
export async function startHeartbeat(): Promise<() => Promise<void>> {
  const { id } = await db.worker.create({ data: {}, select: { id: true } });
  const beat = async () => {
    const now = new Date();
    await db.worker.upsert({ where: { id }, create: { id }, update: { lastSeenAt: now } });
    await db.worker.deleteMany({ where: { lastSeenAt: { lt: new Date(now.getTime() - 10 * aliveForMs) } } });
  };
  const timer = setInterval(() => {
    beat().catch((error: unknown) => log.warn({ err: error }, "heartbeat"));
  }, beatEveryMs);
  return async () => {
    clearInterval(timer);
    await db.worker.deleteMany({ where: { id } });
  };
}

/** Whether any worker has been seen lately. */
export async function isWorkerAlive(now: Date): Promise<boolean> {
  const seen = await db.worker.findFirst({
    where: { lastSeenAt: { gt: new Date(now.getTime() - aliveForMs) } },
    select: { id: true },
  });
  return seen !== null;
}
