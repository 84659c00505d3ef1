import "server-only";
import { db } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { dayText } from "#lib/shared/day-text.ts";
import type { RadarActor } from "../radar-actor.ts";
import { radarSettingsOf } from "../sectors/radar-settings.ts";
import { radarTacticOf } from "./radar-tactic-of-store.ts";
import type { Review, StoredTarget, TacticDetail } from "./tactic-detail.ts";

const include = {
  moves: { orderBy: { number: "asc" } },
  reviews: { orderBy: { createdAt: "asc" }, include: { round: { select: { number: true } } } },
  team: { select: { radar: true } },
} as const satisfies Prisma.TacticInclude;

type Row = Prisma.TacticGetPayload<{ include: typeof include }>;

/** A tactic of the actor's team by its slug, with all that its page tells of it; null: it is not there for them. */
export async function findTactic({ teamId }: RadarActor, slug: string): Promise<TacticDetail | null> {
  // PostgreSQL knows no NUL.
  if (slug.includes("\0")) return null;
  const row = await db.tactic.findUnique({ where: { teamId_slug: { teamId, slug } }, include });
  if (!row) return null;
  const { place, version, why, hypothesis, notes, createdBy, createdAt, reviews, team } = row;
  return {
    ...radarTacticOf(row),
    place,
    version,
    why,
    hypothesis,
    notes,
    createdBy,
    createdAt,
    reviews: reviews.map(reviewOf).toReversed(),
    target: targetOf(row),
    ...radarSettingsOf(team.radar),
  };
}

function reviewOf({ id, on, reviewOn, note, by, round, ...said }: Row["reviews"][number]): Review {
  const { never, sometimes, usually, proposed } = said;
  const isCheckIn = never + sometimes + usually > 0 || proposed !== null;
  return {
    id,
    on: dayText(on),
    reviewOn: reviewOn && dayText(reviewOn),
    note,
    by,
    checkIn: isCheckIn ? { round: round?.number ?? null, never, sometimes, usually, proposed } : null,
  };
}

function targetOf(row: Row): StoredTarget | null {
  if (row.targetMetric === "") return null;
  return {
    testId: row.targetTestId,
    metric: row.targetMetric,
    label: row.targetLabel,
    baseline: row.targetBaseline,
    goal: row.targetGoal,
    direction: row.direction,
  };
}
