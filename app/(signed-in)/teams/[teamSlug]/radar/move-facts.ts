import "server-only";
import type { MoveFacts } from "#components/radar/moving/tactic-to-move.ts";
import type { Member } from "#lib/auth/actor.ts";
import { listMembers } from "#lib/people/member-store.ts";
import { isInHand } from "#lib/radar/places/place.ts";
import type { TeamRadar } from "#lib/radar/tactics/radar-tactic.ts";

type Hand = Pick<MoveFacts, "inHand" | "reviewEveryDays">;

/** What the form of a move needs beside its tactic. */
export async function moveFactsOf(member: Member, hand: Hand, today: string): Promise<MoveFacts> {
  const people = (await listMembers(member))
    .filter(({ isDeactivated }) => !isDeactivated)
    .map(({ userId, name }) => ({ id: userId, name }));
  return { people, ...hand, today };
}

/** What a team has in hand, where its radar is read anyway. */
export function handOf({ tactics, reviewEveryDays }: TeamRadar): Hand {
  const inHand = tactics.flatMap(({ slug, name, moves }) => {
    const last = moves.at(-1);
    return last && isInHand(last.to) ? [{ slug, name, place: last.to, lastOn: last.on }] : [];
  });
  return { inHand, reviewEveryDays };
}
