import "server-only";
import { randomInt } from "node:crypto";
import type { Tx } from "#lib/db/client.ts";
import { dayMs } from "#lib/shared/day-ms.ts";
import { newRoundCode } from "./round-code.ts";

/**
 * Has rounds go on that an import brought: they come without codes, and without the answers that were not revealed, so that people get
 * a day at least to give them again. It acts for no team.
 */
export async function resumeRounds(tx: Tx, now: Date): Promise<void> {
  const running = await tx.round.findMany({
    where: { phase: { not: "closed" }, mode: { not: "group" }, code: null },
    select: { id: true },
  });
  for (const { id } of running) await tx.round.update({ where: { id }, data: { code: newRoundCode(randomInt) } });
  const inADay = new Date(now.getTime() + dayMs);
  await tx.round.updateMany({
    where: { mode: "async", phase: "answer", deadline: { lt: inADay } },
    data: { deadline: inADay },
  });
}
