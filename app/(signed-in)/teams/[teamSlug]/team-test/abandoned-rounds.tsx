import { LinkList } from "#components/ui/link-list.tsx";
import { route } from "#components/ui/route.ts";
import type { HeldRound } from "#lib/team-test/history/held-round.ts";

/** Rounds that show nothing, said in a line. */
export function AbandonedRounds({ rounds, teamSlug }: { rounds: readonly HeldRound[]; teamSlug: string }) {
  if (rounds.length === 0) return null;
  const links = rounds.map(({ number }) => ({
    name: `round ${number}`,
    href: route(`/teams/${teamSlug}/team-test/rounds/${number}`),
  }));
  return (
    <p className="text-ink-3 text-table">
      Closed before the answers were shown: <LinkList links={links} />.
    </p>
  );
}
