import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import type { Member, TokenActor } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { lockTest } from "../verdicts/run-verdict-store.ts";
import { markingRegressed, markLaterRunsStale } from "../verdicts/stale-verdicts-store.ts";
import { followAcceptedRun } from "./follow-accepted-store.ts";
import { regressionName } from "./regression-name.ts";
import type { RegressionChange, SeenRegression } from "./regression-schema.ts";
import { nextState, type RegressionAct } from "./regression-state.ts";

const gone = refused("", "This regression is not there any more. Reload the page.");
const changed = refused(
  "",
  "Somebody else changed it meanwhile. Reload the page to see what they did; your text stays.",
);
const notNow = refused("", "It is over already: fixed, or accepted as the new normal.");

/**
 * Acknowledges, links, mutes, accepts or takes back. `seen` is what was shown when somebody decided. Null when it is not the team's.
 */
export async function changeRegression(
  actor: Member | TokenActor,
  id: string,
  change: RegressionChange,
  seen: SeenRegression | null,
): Promise<Result<undefined> | null> {
  return db.$transaction(async (tx) => {
    const where = { id, teamId: actor.teamId };
    const known = await tx.regression.findFirst({ where, select: { testId: true } });
    if (!known) return null;
    await lockTest(tx, known.testId);
    const row = await tx.regression.findFirst({ where, include: { run: true, test: { select: { name: true } } } });
    if (!row) return gone;
    if (seen && (seen.state !== row.state || seen.note !== row.note || seen.link !== row.link)) return changed;

    const { act, note = row.note, link = row.link, mutedUntil = row.mutedUntil } = change;
    const facts = {
      isAcknowledged: note !== "" || row.ownerId !== null || act === "acknowledge",
      hasLink: link !== "" || row.storyId !== null,
    };
    const acts: RegressionAct[] = [
      ...(act ? [act] : []),
      ...(link === row.link ? [] : [link === "" && row.storyId === null ? ("unlink" as const) : ("link" as const)]),
    ];
    let state = row.state;
    for (const each of acts) {
      // A fix is for the history to take back.
      const next = each === "reopen" && state === "fixed" ? null : nextState(state, each, facts);
      if (next === null) return notNow;
      state = next;
    }
    const isOver = act === "accept";
    const now = new Date();
    const ownerId = act === "acknowledge" && actor.kind === "member" ? actor.userId : row.ownerId;
    const closedAt = isOver ? now : act === "reopen" ? null : row.closedAt;
    await markingRegressed(tx, row.testId, async () => {
      await tx.regression.update({ where: { id }, data: { state, note, link, mutedUntil, ownerId, closedAt } });
      if (act !== "accept" && act !== "reopen") return;
      const acceptedAt = act === "accept" ? now : null;
      await tx.run.update({ where: { id: row.runId }, data: { acceptedAt } });
      await followAcceptedRun(tx, row.runId, acceptedAt);
      await markLaterRunsStale(tx, row.runId, { including: true });
    });
    await tellChangePoint(tx, actor, row.changePointId, { note, link, isAcknowledged: act === "acknowledge", now });
    await record(tx, actor, { ...row, subject: regressionName(row) }, change);
    return ok();
  });
}

/** Says why a level changed that is no regression. False when it is not the team's. */
export async function explainChange(
  actor: Member,
  id: string,
  { note, link }: { note: string; link: string },
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const row = await tx.changePoint.findFirst({
      where: { id, teamId: actor.teamId },
      include: { run: { select: { number: true } }, test: { select: { name: true } } },
    });
    if (!row) return false;
    await tellChangePoint(tx, actor, id, { note, link, isAcknowledged: true, now: new Date() });
    const subject = regressionName(row);
    await recordAudit(tx, actor, {
      action: "change-point.explained",
      subject,
      details: { note },
      teamId: actor.teamId,
    });
    return true;
  });
}

type Told = { note: string; link: string; isAcknowledged: boolean; now: Date };

async function tellChangePoint(tx: Tx, actor: Member | TokenActor, id: string | null, told: Told): Promise<void> {
  if (id === null) return;
  const { note, link, isAcknowledged, now } = told;
  const acknowledged = isAcknowledged ? { acknowledgedAt: now, acknowledgedBy: actor.name } : {};
  await tx.changePoint.update({ where: { id }, data: { explanation: note, link, ...acknowledged } });
}

type Recorded = { subject: string; teamId: string; note: string; link: string };

async function record(tx: Tx, actor: Member | TokenActor, row: Recorded, change: RegressionChange): Promise<void> {
  const { subject, teamId } = row;
  const { act, note, link, mutedUntil } = change;
  const about = { subject, teamId };
  if (act === "acknowledge" || (act === undefined && note !== undefined))
    await recordAudit(tx, actor, { ...about, action: "regression.acknowledged", details: { note: note ?? row.note } });
  if (act === "accept") await recordAudit(tx, actor, { ...about, action: "regression.accepted" });
  if (act === "reopen") await recordAudit(tx, actor, { ...about, action: "regression.reopened" });
  if (link !== undefined && link !== row.link)
    await recordAudit(
      tx,
      actor,
      link === ""
        ? { ...about, action: "regression.unlinked" }
        : { ...about, action: "regression.linked", details: { link } },
    );
  if (mutedUntil !== undefined) {
    const until = mutedUntil?.toISOString() ?? null;
    await recordAudit(tx, actor, { ...about, action: "regression.muted", details: { until } });
  }
}
