import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import type { Member } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { isMetric, type Metric } from "../metric.ts";
import { lockTest } from "../verdicts/run-verdict-store.ts";
import { regressionName } from "./regression-name.ts";
import { nextState, type RegressionState } from "./regression-state.ts";

/** Figures that changed their level with one run: regressions, or a change that is none. */
export type Changes = { regressionIds: readonly string[] } | { changePointId: string };

/** A change of level with what is told of it; `name` as "Checkout, p95 since run 61". */
export type ToldChange = {
  id: string;
  isRegression: boolean;
  name: string;
  metric: Metric;
  label: string;
  branch: string;
  before: number;
  after: number;
  change: number;
  changeLow: number;
  changeHigh: number;
  note: string;
  storyId: string | null;
  /** Null: a change that is no regression. */
  state: RegressionState | null;
  first: { number: number; startedAt: Date; revision: string; version: string };
  test: { id: string; slug: string; name: string; serviceIds: string[] };
};

const include = {
  run: { select: { number: true, startedAt: true, revision: true, version: true } },
  test: { select: { id: true, slug: true, name: true, services: { select: { serviceId: true } } } },
} as const;

const gone = refused("", "This change is not there any more. Reload the page.");
const notNow = refused("", "It is over already: fixed, or accepted as the new normal.");

/** The changes of the team, held until the transaction ends; refused when one of them is not there. */
export async function holdChanges(tx: Tx, { teamId }: Member, changes: Changes): Promise<Result<ToldChange[]>> {
  const isOfOne = "changePointId" in changes;
  const ids = isOfOne ? [changes.changePointId] : [...new Set(changes.regressionIds)];
  const where = { id: { in: ids }, teamId };
  const tests = isOfOne
    ? await tx.changePoint.findMany({ where, select: { testId: true } })
    : await tx.regression.findMany({ where, select: { testId: true } });
  for (const testId of new Set(tests.map((row) => row.testId).toSorted())) await lockTest(tx, testId);
  const rows = isOfOne
    ? (await tx.changePoint.findMany({ where, include })).map((row) => ({ ...row, note: row.explanation, state: null }))
    : await tx.regression.findMany({ where, include });
  const told = rows.flatMap(toldChange);
  return ids.length > 0 && told.length === ids.length ? ok(told) : gone;
}

/** Sets the story that held changes are told in; open regressions are linked with it. */
export async function setStoryOf(
  tx: Tx,
  member: Member,
  changes: readonly ToldChange[],
  story: { id: string; key: string },
): Promise<Result<undefined>> {
  for (const { id, isRegression, state, name: subject } of changes) {
    const data = { storyId: story.id };
    if (isRegression && state) {
      const next = nextState(state, "link", { isAcknowledged: false, hasLink: true });
      if (next === null) return notNow;
      const { changePointId } = await tx.regression.update({ where: { id }, data: { ...data, state: next } });
      if (changePointId) await tx.changePoint.update({ where: { id: changePointId }, data });
      await recordAudit(tx, member, { action: "regression.linked", subject, details: { link: story.key } });
    } else await tx.changePoint.update({ where: { id }, data });
  }
  return ok();
}

/** Takes held changes out of their story again. */
export async function clearStoryOf(tx: Tx, member: Member, changes: readonly ToldChange[]): Promise<void> {
  const data = { storyId: null };
  for (const { id, isRegression, name: subject, storyId } of changes) {
    if (storyId === null) continue;
    if (isRegression) {
      const row = await tx.regression.findUniqueOrThrow({ where: { id } });
      const facts = { isAcknowledged: row.ownerId !== null || row.note !== "", hasLink: row.link !== "" };
      const next = facts.hasLink ? null : nextState(row.state, "unlink", facts);
      await tx.regression.update({ where: { id }, data: { ...data, ...(next && { state: next }) } });
      if (row.changePointId) await tx.changePoint.update({ where: { id: row.changePointId }, data });
      await recordAudit(tx, member, { action: "regression.unlinked", subject });
    } else await tx.changePoint.update({ where: { id }, data });
  }
}

/** The changes that a story is told of: its regressions, and changes that are none; the latest first. */
export async function listChangesOfStory({ teamId }: Member, storyId: string): Promise<ToldChange[]> {
  const where = { storyId, teamId };
  const [regressions, changePoints] = await Promise.all([
    db.regression.findMany({ where, include }),
    db.changePoint.findMany({ where: { ...where, regression: null }, include }),
  ]);
  return [...regressions, ...changePoints.map((row) => ({ ...row, note: row.explanation, state: null }))]
    .flatMap(toldChange)
    .toSorted((a, b) => b.first.startedAt.getTime() - a.first.startedAt.getTime());
}

type Row = Omit<Prisma.RegressionGetPayload<{ include: typeof include }>, "state" | keyof Unused> & {
  state: RegressionState | null;
};
/** What regressions have and changes do not. */
type Unused = Pick<
  Prisma.RegressionGetPayload<object>,
  "changePointId" | "ownerId" | "mutedUntil" | "fixedRunId" | "closedAt" | "updatedAt"
>;

function toldChange(row: Row): ToldChange[] {
  const { id, metric, label, branch, before, after, change, changeLow, changeHigh, note, storyId, state, run, test } =
    row;
  if (!isMetric(metric)) return [];
  const { services, ...named } = test;
  const levels = { before, after, change, changeLow, changeHigh };
  const told = { id, isRegression: state !== null, name: regressionName(row), metric, label, branch, ...levels, note };
  return [
    { ...told, storyId, state, first: run, test: { ...named, serviceIds: services.map(({ serviceId }) => serviceId) } },
  ];
}
