import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { dayText } from "#lib/shared/day-text.ts";
import { listLastAgreements } from "#lib/team-test/agreements/last-agreements-store.ts";
import { listOwnSets } from "#lib/team-test/history/held-rounds-store.ts";
import { rootOf } from "#lib/team-test/history/set-family.ts";
import { shippedSets } from "#lib/team-test/question-sets/shipped-sets.ts";
import { listTeamSets } from "#lib/team-test/question-sets/team-set-store.ts";
import { type LinkedQuestion, questionsNaming } from "./questions-of-tactic.ts";

/** The questions that suggest a tactic, of the sets that come with Headroom and of the team's own, with what the team last agreed on. */
export async function listQuestionsOf(member: Member, slug: string): Promise<LinkedQuestion[]> {
  const [teamSets, ownSets] = await Promise.all([listTeamSets(member), listOwnSets(member)]);
  const basedOn = new Map(ownSets.map((set) => [set.id, set.basedOn]));
  const sets = [...shippedSets, ...teamSets.filter(({ isArchived }) => !isArchived)].map(({ id, name, questions }) => ({
    id,
    name,
    root: rootOf(id, basedOn),
    questions: questions.filter(({ tactics }) => tactics.some((tactic) => tactic.id === slug)),
  }));
  const ids = sets.flatMap(({ questions }) => questions.map(({ id }) => id));
  if (ids.length === 0) return [];
  const agreements = await listLastAgreements(member, ids);
  return questionsNaming(
    slug,
    sets,
    agreements.map(({ setId, closedAt, ...rest }) => ({
      ...rest,
      root: rootOf(setId, basedOn),
      closedOn: dayText(closedAt),
    })),
  );
}
