import { ArrowLeft, ArrowRight } from "lucide-react";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { route } from "#components/ui/route.ts";

type RoundNeighboursProps = {
  teamSlug: string;
  /** The numbers of the closed rounds before and after. */
  before: number | null;
  after: number | null;
};

/** From one record to the next. */
export function RoundNeighbours({ teamSlug, before, after }: RoundNeighboursProps) {
  if (before === null && after === null) return null;
  return (
    <nav aria-label="Other rounds" className="mt-8 flex flex-wrap gap-2 print:hidden">
      {before !== null && (
        <ButtonLink href={route(`/teams/${teamSlug}/team-test/rounds/${before}`)} hotkey="K">
          <ArrowLeft aria-hidden="true" size={14} />
          Round {before}
        </ButtonLink>
      )}
      {after !== null && (
        <ButtonLink href={route(`/teams/${teamSlug}/team-test/rounds/${after}`)} hotkey="J">
          Round {after}
          <ArrowRight aria-hidden="true" size={14} />
        </ButtonLink>
      )}
    </nav>
  );
}
