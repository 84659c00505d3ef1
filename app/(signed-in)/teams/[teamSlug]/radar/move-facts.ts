import "server-only";
import type { MoveFacts } from "#components/radar/moving/tactic-to-move.ts";
import type { Member } from "#lib/auth/actor.ts";
import { listMembers } from "#lib/people/member-store.ts";
import { isInHand } from "#lib/radar/places/place.ts";
import type { TeamRadar } from "#lib/radar/tactics/radar-tactic.ts";

/** What the form of a move needs beside its tactic. */
export async function moveFactsOf(member: Member, radar: TeamRadar, today: string): Promise<MoveFacts> {
  const people = (await listMembers(member))
    .filter(({ isDeactivated }) => !isDeactivated)
    .map(({ userId, name }) => ({ id: userId, name }));
  const inHand = radar.tactics.flatMap(({ slug, name, moves }) => {
    const last = moves.at(-1);
    return last && isInHand(last.to) ? [{ slug, name, place: last.to, lastOn: last.on }] : [];
  });
  return { people, inHand, reviewEveryDays: radar.reviewEveryDays, today };
}
