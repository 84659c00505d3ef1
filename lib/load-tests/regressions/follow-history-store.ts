import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { type History, historyColumns } from "../change-points/history.ts";
import { placeOrder } from "../change-points/history-runs-store.ts";
import { followHistory } from "./follow-history.ts";
import { isUnfixed, nextState } from "./regression-state.ts";

const place = { select: { startedAt: true, number: true } } as const;

/** How many runs further a change may be found again, and still be that of a regression which had lost it. */
const reach = 2;

/** Opens, fixes and opens again the regressions of a history by its stored change points. The test must be locked. */
export async function followStoredHistory(tx: Tx, history: History): Promise<void> {
  const where = historyColumns(history);
  const changes = await tx.changePoint.findMany({ where, include: { run: place } });
  changes.sort((a, b) => placeOrder(a.run, b.run));
  const regressions = await tx.regression.findMany({ where, include: { run: place } });
  for (const lost of regressions.filter(({ changePointId }) => changePointId === null)) {
    const taken = new Set(regressions.map(({ changePointId }) => changePointId));
    const again = changes.find(
      ({ id, isWorse, run }) => isWorse && !taken.has(id) && Math.abs(run.number - lost.run.number) <= reach,
    );
    if (!again) continue;
    lost.changePointId = again.id;
    await tx.regression.update({ where: { id: lost.id }, data: { changePointId: again.id } });
    await tx.changePoint.update({ where: { id: again.id }, data: saidOf(lost) });
  }
  const test = await tx.test.findUniqueOrThrow({
    where: { id: history.testId },
    select: { smallestEffectPct: true, smallestEffectPoints: true },
  });
  const smallest = { pct: test.smallestEffectPct, points: test.smallestEffectPoints };
  const byId = new Map(regressions.map((regression) => [regression.id, regression]));
  for (const { id, change, fixedRunId } of followHistory(history.metric, changes, regressions, smallest)) {
    const { runId, before, after, change: size, changeLow, changeHigh } = change;
    const told = { runId, before, after, change: size, changeLow, changeHigh };
    const known = id === null ? null : byId.get(id);
    if (!known) {
      const data = { ...told, ...where, teamId: history.teamId, changePointId: change.id };
      await tx.regression.create({ data: { ...data, ...endedBy(fixedRunId) } });
      continue;
    }
    const facts = {
      isAcknowledged: known.ownerId !== null || known.note !== "",
      hasLink: known.link !== "" || known.storyId !== null,
    };
    const act = fixedRunId === null ? "reopen" : "fix";
    const state = isUnfixed(known.state) === (fixedRunId === null) ? null : nextState(known.state, act, facts);
    const moved = state !== null || known.fixedRunId !== fixedRunId;
    await tx.regression.update({
      where: { id: known.id },
      data: { ...told, ...(moved ? { ...endedBy(fixedRunId), state: state ?? known.state } : {}) },
    });
  }
}

function endedBy(fixedRunId: string | null) {
  return fixedRunId === null
    ? { state: "open" as const, fixedRunId: null, closedAt: null }
    : { state: "fixed" as const, fixedRunId, closedAt: new Date() };
}

function saidOf({ note, link }: { note: string; link: string }) {
  return { explanation: note, link };
}
