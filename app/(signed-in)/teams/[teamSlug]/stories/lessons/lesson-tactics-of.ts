import type { LessonTactic } from "#components/stories/lessons/lesson-tactic.ts";
import { route } from "#components/ui/route.ts";
import type { Member } from "#lib/auth/actor.ts";
import { listTacticNames } from "#lib/radar/tactics/tactic-names-store.ts";

/** The tactics of the member's team that lessons can be about. */
export async function lessonTacticsOf(member: Member): Promise<LessonTactic[]> {
  const tactics = await listTacticNames(member);
  return tactics.map(({ slug, name }) => ({
    slug,
    name,
    href: route(`/teams/${member.teamSlug}/radar/${slug}` as "/"),
  }));
}
