import { route } from "#components/ui/route.ts";
import { TextLink } from "#components/ui/text-link.tsx";
import type { Member } from "#lib/auth/actor.ts";
import { standingOf } from "#lib/team-test/history/held-round.ts";
import { listHeldRounds } from "#lib/team-test/history/held-rounds-store.ts";
import { listPastRounds } from "#lib/team-test/history/past-rounds-store.ts";
import { teamLine } from "#lib/team-test/history/team-line.ts";

/** One quiet line of the team test on the team's overview: the round that goes on, or where the last one disagreed. */
export async function TeamTestLine({ member }: { member: Member }) {
  const rounds = await listHeldRounds(member);
  const closed = rounds.find((round) => standingOf(round) === "answers");
  const [newest = null] = closed ? await listPastRounds(member, [closed.number]) : [];
  const canJoin = member.role !== null;
  const line = teamLine(rounds, newest, canJoin);
  if (!line) return null;
  const joined = rounds.find(({ number }) => number === line.roundNumber)?.code;
  const href =
    canJoin && joined ? route(`/r/${joined}`) : route(`/teams/${member.teamSlug}/team-test/rounds/${line.roundNumber}`);
  return (
    <p className="mt-6 text-ink-2">
      <span className="text-ink-3">Team test</span> <TextLink href={href}>{line.text}</TextLink>
    </p>
  );
}
