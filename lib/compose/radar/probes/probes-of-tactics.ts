import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { gatherEvidence } from "#lib/compose/evidence/gather-evidence.ts";
import { isProbeId } from "#lib/team-test/evidence/limits.ts";
import type { Question } from "#lib/team-test/question-sets/question.ts";
import { shippedSets } from "#lib/team-test/question-sets/shipped-sets.ts";
import { listTeamSets } from "#lib/team-test/question-sets/team-set-store.ts";
import type { TacticProbe } from "./tactic-probe.ts";

/**
 * What the probes of these tactics' questions find now, by the tactic's slug: of the sets that come with Headroom and of the team's own. A probe
 * belongs to a question by its id, so that one which several sets ask is looked at once. One query for the team's sets, and where a question
 * has a probe at all, one for the limits and one or two a probe, however many tactics there are.
 */
export async function probesOfTactics(
  member: Member,
  slugs: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, TacticProbe[]>> {
  if (slugs.length === 0) return new Map();
  const teamSets = (await listTeamSets(member)).filter(({ isArchived }) => !isArchived);
  const probed = [...shippedSets, ...teamSets]
    .flatMap(({ questions }) => questions)
    .filter(({ id, tactics }) => isProbeId(id) && tactics.some((tactic) => slugs.includes(tactic.id)));
  const byId = Map.groupBy(probed, ({ id }) => id);
  const evidence = await gatherEvidence(
    member,
    [...byId.keys()].map((id) => ({ id })),
    now,
  );
  const probesOf = (slug: string) =>
    evidence.flatMap(({ questionId, verdict, sentence }) => {
      const asked = byId.get(questionId) ?? [];
      return asked.some((question) => suggests(question, slug))
        ? [{ question: asked[0]?.short ?? questionId, verdict, sentence }]
        : [];
    });
  return new Map(slugs.map((slug) => [slug, probesOf(slug)]));
}

function suggests({ tactics }: Question, slug: string): boolean {
  return tactics.some(({ id }) => id === slug);
}
