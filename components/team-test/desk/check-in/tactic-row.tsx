import { Tag } from "#components/ui/tag.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { placeNames } from "#lib/radar/places/place.ts";
import type { RoundTactic } from "#lib/team-test/rounds/round-tactic.ts";
import type { CheckInActs } from "./check-in-acts.ts";
import { Proposal } from "./proposal.tsx";
import { SaidCounts } from "./said-counts.tsx";
import { StillSo } from "./still-so.tsx";
import { isUndecided, missedText, outcomeText } from "./tactic-text.ts";

type TacticRowProps = {
  tactic: RoundTactic;
  /** `2026-11-21` */
  today: string;
  /** The number of the round. */
  round: number;
  /** How many could say something; null: nobody is asked. */
  people: number | null;
  /** The tactic's page. */
  href: string;
  acts: CheckInActs | null;
};

/** A tactic that the round looks at: before its look how many have said something, after it what that came to. */
export function TacticRow({ tactic, today, round, people, href, acts }: TacticRowProps) {
  const { name, place, look, isAsked, said } = tactic;
  const isOpen = isUndecided(tactic);
  const missed = missedText(tactic, today);
  const isSaid = isAsked && people !== null;
  return (
    <li className="border-b py-3">
      <div className="flex flex-wrap items-start gap-x-6 gap-y-1">
        <div className="min-w-0 flex-1 basis-60 [overflow-wrap:anywhere]">
          <p className="flex flex-wrap items-center gap-x-2 text-lead">
            <TextLink href={href as "/"}>{name}</TextLink>
            <Tag>{placeNames[place]}</Tag>
          </p>
          {missed && <p className="text-ink-2 text-table">{missed}</p>}
          {look && !(isOpen && acts) && <p className="text-ink-2 text-table">{outcomeText(tactic)}</p>}
        </div>
        {look ? (
          <SaidCounts look={look} />
        ) : (
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {isSaid && people > 0 && (
              <span className="text-ink-2">
                <span className="figures">{said}</span> of <span className="figures">{people}</span>{" "}
                {said === 1 || people === 1 ? "has" : "have"} said
              </span>
            )}
            {acts && said === 0 && (missed || !isSaid) && (
              <StillSo tactic={tactic} href={href} stillSo={acts.stillSo} />
            )}
          </div>
        )}
      </div>
      {look && isOpen && acts && <Proposal key={look.proposed} tactic={tactic} look={look} round={round} acts={acts} />}
    </li>
  );
}
