import { Button } from "#components/ui/button.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { placeNames } from "#lib/radar/places/place.ts";
import type { RoundTactic } from "#lib/team-test/rounds/round-tactic.ts";
import { useAct } from "../use-act.ts";
import type { CheckInActs } from "./check-in-acts.ts";
import { Proposal } from "./proposal.tsx";
import { countsText, isUndecided, missedText, outcomeText } from "./tactic-text.ts";

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
        </div>
        {look ? (
          <p className="text-right">{countsText(look) ?? outcomeText(tactic)}</p>
        ) : (
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {isSaid && (
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
      {look && isUndecided(tactic) && acts ? (
        <Proposal key={look.proposed} tactic={tactic} look={look} round={round} acts={acts} />
      ) : (
        look && countsText(look) && <p className="text-ink-2 text-table">{outcomeText(tactic)}</p>
      )}
    </li>
  );
}

type StillSoProps = { tactic: RoundTactic; href: string; stillSo: CheckInActs["stillSo"] };

/** For what nobody is asked about, or nobody has said anything of. */
function StillSo({ tactic: { id, name }, href, stillSo }: StillSoProps) {
  const act = useAct();
  return (
    <>
      <Button aria-label={`Still so: ${name}`} onClick={() => void act(() => stillSo({ tacticId: id }))}>
        Still so
      </Button>
      <TextLink href={href as "/"}>
        Move…<span className="sr-only"> {name} on the radar</span>
      </TextLink>
    </>
  );
}
