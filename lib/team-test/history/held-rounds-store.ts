import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { HeldRound } from "./held-round.ts";
import type { OwnSet } from "./set-family.ts";

const inIt = { admittedAt: { not: null }, refusedAt: null };

const facts = {
  id: true,
  number: true,
  setId: true,
  setName: true,
  mode: true,
  phase: true,
  isAnonymous: true,
  code: true,
  deadline: true,
  createdAt: true,
  revealedAt: true,
  closedAt: true,
  ballotCount: true,
  decision: true,
  decisionWhy: true,
  decidedBy: true,
  decidedAt: true,
  candidates: { select: { name: true }, orderBy: { position: "asc" } },
  _count: { select: { seats: { where: inIt } } },
} satisfies Prisma.RoundSelect;

/** Every round of the team, newest first, without questions and answers. */
export async function listHeldRounds({ teamId }: Member): Promise<HeldRound[]> {
  const rounds = await db.round.findMany({ where: { teamId }, select: facts, orderBy: { number: "desc" } });
  return rounds.map(({ _count, candidates, ...round }) => ({
    ...round,
    seats: _count.seats,
    candidates: candidates.map(({ name }) => name),
  }));
}

/** What the team's own question sets were copied from, archived ones too: rounds were held of them. */
export function listOwnSets({ teamId }: Member): Promise<OwnSet[]> {
  return db.questionSet.findMany({ where: { teamId }, select: { id: true, basedOn: true } });
}
