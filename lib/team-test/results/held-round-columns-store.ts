import "server-only";
import type { Prisma } from "#lib/db/generated/client.ts";

/** What is read of a round to tell afterwards how it was held, and with how many people. */
export const heldRoundColumns = {
  id: true,
  number: true,
  setId: true,
  setVersion: true,
  setName: true,
  mode: true,
  isAnonymous: true,
  questions: true,
  createdAt: true,
  revealedAt: true,
  closedAt: true,
  ballotCount: true,
  _count: { select: { seats: { where: { admittedAt: { not: null }, refusedAt: null } } } },
} satisfies Prisma.RoundSelect;
