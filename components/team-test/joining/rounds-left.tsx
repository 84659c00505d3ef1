import type { Route } from "next";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { TextLink } from "#components/ui/text-link.tsx";

/** A round that somebody was in until it was closed. */
export type RoundLeft = { number: number; setName: string; teamName: string; teamSlug: string; closedAt: Date };

/** A closed round's code is dead: where those who were in it find what came of it. */
export function RoundsLeft({ rounds }: { rounds: readonly RoundLeft[] }) {
  if (rounds.length === 0) return null;
  return (
    <section aria-labelledby="rounds-left" className="mt-8 border-t pt-4">
      <h2 id="rounds-left" className="mb-2 font-semibold">
        Closed, and kept
      </h2>
      <ul className="flex flex-col gap-2 [overflow-wrap:anywhere]">
        {rounds.map(({ number, setName, teamName, teamSlug, closedAt }) => (
          <li key={`${teamSlug} ${number}`}>
            <TextLink href={`/teams/${teamSlug}/team-test/rounds/${number}` as Route}>
              {teamName}, round {number}
            </TextLink>
            <span className="block text-ink-3 text-meta">
              {setName}, closed <RelativeTime at={closedAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
