import "server-only";
import type { Member, TokenActor } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { objectiveOf } from "../objectives/objectives-of-test-store.ts";
import { unfixedStates } from "../regressions/regression-state.ts";
import { verdictStatuses } from "../verdicts/verdict.ts";
import type { TestAnswer } from "./test-answer.ts";

type Reader = Member | TokenActor;

const parts = {
  environment: { select: { slug: true } },
  services: { select: { service: { select: { slug: true } } }, orderBy: { service: { slug: "asc" } } },
  objectives: { orderBy: { position: "asc" } },
  runs: {
    where: { status: "ready", deletedAt: null },
    orderBy: [{ startedAt: "desc" }, { number: "desc" }],
    take: 1,
    select: { id: true, number: true, startedAt: true, verdict: { select: { status: true } } },
  },
  _count: { select: { regressions: { where: { state: { in: [...unfixedStates] } } } } },
} satisfies Prisma.TestInclude;

/** The tests of the team by short name, those after `cursor`. */
export async function listTestAnswers(
  actor: Reader,
  { limit, cursor }: { limit: number; cursor: string },
  origin: string,
): Promise<{ items: TestAnswer[]; nextCursor: string | null }> {
  const rows = await db.test.findMany({
    where: { teamId: actor.teamId, slug: { gt: cursor } },
    orderBy: { slug: "asc" },
    take: limit + 1,
    include: parts,
  });
  const items = rows.slice(0, limit).map((row) => answerOf(actor, row, origin));
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.slug ?? null) : null };
}

/** Null when it is not the team's. */
export async function findTestAnswer(actor: Reader, slug: string, origin: string): Promise<TestAnswer | null> {
  const row = await findRow(actor, slug);
  return row && answerOf(actor, row, origin);
}

/** The id of a test of the team. */
export async function findTestId(actor: Reader, slug: string): Promise<string | null> {
  const row = await db.test.findUnique({
    where: { teamId_slug: { teamId: actor.teamId, slug } },
    select: { id: true },
  });
  return row?.id ?? null;
}

function findRow(actor: Reader, slug: string) {
  return db.test.findUnique({ where: { teamId_slug: { teamId: actor.teamId, slug } }, include: parts });
}
type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;

function answerOf(actor: Reader, row: Row, origin: string): TestAnswer {
  const { slug, name, description, kind, path, tool, environment, services, objectives, runs, _count } = row;
  const [latest] = runs;
  return {
    slug,
    url: `${origin}/teams/${actor.teamSlug}/load-tests/${slug}`,
    name,
    description,
    kind,
    path,
    tool,
    environment: environment?.slug ?? null,
    services: services.map(({ service }) => service.slug),
    objectives: objectives.flatMap(objectiveOf).map(({ isFromFile: _isFromFile, ...objective }) => objective),
    isArchived: row.archivedAt !== null,
    isManaged: row.isManaged,
    latest: latest
      ? {
          id: latest.id,
          number: latest.number,
          startedAt: latest.startedAt.toISOString(),
          verdict: verdictStatuses.find((status) => status === latest.verdict?.status) ?? null,
        }
      : null,
    openRegressions: _count.regressions,
  };
}
