import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { questionsSchema } from "../question-sets/question-set-schema.ts";
import { heldRoundColumns } from "../results/held-round-columns-store.ts";
import { scoreByFocus, scoreOf } from "../results/score.ts";
import { shownTally } from "../results/shown-tally.ts";
import { readTallies } from "../results/tallies-store.ts";
import { splitOf, type Tally, votesOf } from "../results/tally.ts";
import { isRevealed, phases } from "../rounds/phase.ts";
import { roundName } from "../rounds/round-name.ts";
import type { ExportedRound } from "./exported-round.ts";
import type { ExportFormat } from "./rounds-file.ts";

/** One round by its number, or null when there is none whose answers are shown. Who takes it away is told in the audit log. */
export async function exportRound(member: Member, number: number, as: ExportFormat): Promise<ExportedRound | null> {
  const isNumber = Number.isSafeInteger(number) && number > 0 && number < 2 ** 31;
  const [round] = isNumber ? await readRounds(member, number) : [];
  if (!round) return null;
  await recordExport(member, roundName({ number, setName: round.set.name }), as);
  return round;
}

/** Every round of the team whose answers are shown, oldest first. */
export async function exportRounds(member: Member, as: ExportFormat): Promise<ExportedRound[]> {
  const rounds = await readRounds(member);
  await recordExport(member, "all rounds of the team test", as);
  return rounds;
}

function recordExport(member: Member, subject: string, as: ExportFormat): Promise<void> {
  return recordAudit(db, member, { action: "round.exported", subject, details: { as } });
}

const facts = {
  ...heldRoundColumns,
  decision: true,
  agreements: { select: { questionId: true, answer: true } },
  candidates: {
    select: { name: true, marks: { select: { questionId: true, value: true } } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  },
} satisfies Prisma.RoundSelect;

type Row = Prisma.RoundGetPayload<{ select: typeof facts }>;

async function readRounds({ teamId }: Member, number?: number): Promise<ExportedRound[]> {
  const shown = phases.filter(isRevealed);
  const rows = await db.round.findMany({
    // The one condition on which answers leave: nothing of a round before its reveal, nor of one that was closed without.
    where: { teamId, number, phase: { in: shown }, OR: [{ mode: "group" }, { revealedAt: { not: null } }] },
    select: facts,
    orderBy: { number: "asc" },
  });
  const tallyIn = await readTallies(rows.map(({ id }) => id));
  return rows.map((row) => exported(row, (questionId) => tallyIn(row.id, questionId)));
}

function exported(row: Row, tallyOf: (questionId: string) => Tally): ExportedRound {
  const { number, setId, setVersion, setName, mode, isAnonymous, agreements, candidates } = row;
  const questions = questionsSchema.parse(row.questions);
  const agreed = new Map(agreements.map(({ questionId, answer }) => [questionId, answer]));
  const isChoice = candidates.length > 0;
  return {
    round: number,
    set: { id: setId, version: setVersion, name: setName },
    mode,
    isAnonymous,
    startedAt: row.createdAt.toISOString(),
    revealedAt: row.revealedAt?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
    people: mode === "group" ? null : { answered: row.ballotCount ?? 0, of: row._count.seats },
    score: isChoice ? null : scoreOf(questions, agreed),
    scoreByFocus: isChoice ? [] : scoreByFocus(questions, agreed),
    questions: questions.map(({ id, text, focus }) => {
      const tally = tallyOf(id);
      const votes = votesOf(tally);
      const counts = votes === 0 ? null : shownTally(tally, isAnonymous);
      return {
        id,
        text,
        focus,
        answers: votes,
        counts,
        split: counts && splitOf(counts),
        agreed: agreed.get(id) ?? null,
      };
    }),
    candidates: isChoice
      ? candidates.map(({ name, marks }) => ({
          name,
          marks: Object.fromEntries(marks.map(({ questionId, value }) => [questionId, value])),
        }))
      : null,
    decision: row.decision || null,
  };
}
