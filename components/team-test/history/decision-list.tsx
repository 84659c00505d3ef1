import { RelativeTime } from "#components/ui/relative-time.tsx";
import { route } from "#components/ui/route.ts";
import { SectionHead } from "#components/ui/section-head.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { listText } from "#lib/shared/list-text.ts";
import type { HeldRound } from "#lib/team-test/history/held-round.ts";

/** What was chosen, with the reason, newest first. */
export function DecisionList({ rounds, teamSlug }: { rounds: readonly HeldRound[]; teamSlug: string }) {
  return (
    <section aria-labelledby="decisions">
      <SectionHead id="decisions" title="Decisions" />
      <ul>
        {rounds.map((round) => (
          <li key={round.number} className="border-b py-2.5 [overflow-wrap:anywhere]">
            <p className="font-medium">{whatWasDecided(round)}</p>
            {round.decisionWhy && <p className="max-w-[75ch] whitespace-pre-line text-ink-2">{round.decisionWhy}</p>}
            <p className="mt-0.5 text-ink-3 text-table">
              From {listText(round.candidates)}, in{" "}
              <TextLink href={route(`/teams/${teamSlug}/team-test/rounds/${round.number}`)}>
                round {round.number}
              </TextLink>
              {round.decidedAt && (
                <>
                  {round.decidedBy && `, decided by ${round.decidedBy}`}, <RelativeTime at={round.decidedAt} />
                </>
              )}
              .
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function whatWasDecided({ decidedAt, decision }: HeldRound): string {
  if (!decidedAt) return "Nothing was decided.";
  return decision === "" ? "None of them was chosen." : `${decision} was chosen.`;
}
