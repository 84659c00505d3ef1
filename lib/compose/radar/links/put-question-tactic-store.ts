import "server-only";
import { z } from "zod";
import type { Member } from "#lib/auth/actor.ts";
import { allOrNothing } from "#lib/db/all-or-nothing.ts";
import { catalogue } from "#lib/radar/catalogue/catalogue.ts";
import { holdRadar } from "#lib/radar/moves/hold-radar-store.ts";
import { newTacticSchema } from "#lib/radar/moves/move-schema.ts";
import { putOnRadar } from "#lib/radar/tactics/add-tactic-store.ts";
import type { NamedTactic } from "#lib/radar/tactics/named-tactic.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result } from "#lib/shared/result.ts";
import { questionsSchema } from "#lib/team-test/question-sets/question-set-schema.ts";

/** A tactic that a question of a round suggests. */
export const questionTacticSchema = z.object({
  roundId: z.uuid(),
  questionId: z.string().max(100),
  tacticId: z.string().max(100),
});
type Input = z.output<typeof questionTacticSchema>;

/** `isNew`: it was not there before. */
type PutTactic = { tactic: NamedTactic; isNew: boolean };

/**
 * Puts a tactic on the radar that a question of a round suggests, to be considered: why is the question and its round. Where it stands there
 * already, it stays as it is; so do all of the team's own, which nothing puts back once they were removed.
 */
export function putQuestionTactic(
  member: Member,
  { roundId, questionId, tacticId }: Input,
  now: Date,
): Promise<Result<PutTactic>> {
  const { teamId } = member;
  return allOrNothing<PutTactic>(async (tx) => {
    const round = await tx.round.findFirst({
      where: { id: roundId, teamId },
      select: { number: true, questions: true, agreements: { where: { questionId }, select: { answer: true } } },
    });
    if (!round) return gone("round");
    const question = questionsSchema.parse(round.questions).find(({ id }) => id === questionId);
    const suggested = question?.tactics.find(({ id }) => id === tacticId);
    if (!question || !suggested) return gone("question");
    const offered = catalogue.find(({ id }) => id === tacticId);
    const { name } = offered ?? suggested;
    // Of two who press at once the second one sees what the first one put there.
    await holdRadar(tx, teamId);
    const select = { slug: true, name: true, place: true } as const;
    const known = await tx.tactic.findFirst({ where: { teamId, OR: [{ slug: tacticId }, { name }] }, select });
    if (known) return ok({ tactic: known, isNew: false });
    // One of the team's own that was removed from the radar since.
    if (!offered) return gone("tactic");
    const { description, sector } = offered;
    const isNo = round.agreements[0]?.answer === "no";
    const why = `“${question.short}” ${isNo ? "was answered No" : "was talked about"} in round ${round.number}.`;
    const put = await putOnRadar(tx, member, newTacticSchema.parse({ name, description, sector, why }), now);
    return put.ok ? ok({ tactic: { slug: put.value.slug, name, place: "considering" }, isNew: true }) : put;
  });
}
