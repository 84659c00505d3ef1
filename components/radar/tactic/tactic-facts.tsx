import type { ReactNode } from "react";
import { SectionHead } from "#components/ui/section-head.tsx";
import { Unknown } from "#components/ui/unknown.tsx";
import { placeMeanings, placeNames } from "#lib/radar/places/place.ts";
import { reviewDueText } from "#lib/radar/reviews/review-words.ts";
import { sectorIndex } from "#lib/radar/sectors/sector.ts";
import type { TacticDetail } from "#lib/radar/tactics/tactic-detail.ts";
import { Day } from "./day.tsx";

type TacticFactsProps = {
  tactic: TacticDetail;
  /** The document that it comes from; null: it is the team's own. */
  source: string | null;
  /** What the probes of its questions find now, each in a line. */
  probes: readonly string[];
  today: string;
};

/** Where a tactic stands, who tries it, and its days. */
export function TacticFacts({ tactic, source, probes, today }: TacticFactsProps) {
  const { place, sector, sectors, owner, endsOn, looks, reviewEveryDays, createdBy, createdAt } = tactic;
  const due = reviewDueText(looks, today, reviewEveryDays);
  return (
    <section aria-labelledby="facts">
      <SectionHead id="facts" title="Facts" />
      <dl>
        <Fact name="Stands in">
          {placeNames[place]}
          <span className="block text-ink-3 text-meta">{placeMeanings[place]}</span>
        </Fact>
        {probes.length > 0 && (
          <Fact name="Evidence">
            {probes.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </Fact>
        )}
        <Fact name="Sector">{sectors[sectorIndex(sectors, sector)]?.name}</Fact>
        <Fact name="Owner">{owner === "" ? <Unknown>nobody</Unknown> : owner}</Fact>
        <Fact name="Ends">{endsOn ? <EndOf endsOn={endsOn} today={today} /> : <Unknown>no end is set</Unknown>}</Fact>
        <Fact name="Next review">{due ?? <Unknown>none</Unknown>}</Fact>
        <Fact name="Comes from">{source ?? "the team itself"}</Fact>
        <Fact name="Added">
          by {createdBy}, <Day day={createdAt.toISOString().slice(0, 10)} today={today} />
        </Fact>
      </dl>
    </section>
  );
}

function EndOf({ endsOn, today }: { endsOn: string; today: string }) {
  return (
    <>
      <Day day={endsOn} today={today} />
      {endsOn < today && <span className="text-ink-3"> (past)</span>}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid min-h-8 grid-cols-[6.5rem_minmax(0,1fr)] items-baseline gap-x-2 border-b py-1 text-table">
      <dt className="text-ink-3 text-meta">{name}</dt>
      <dd className="[overflow-wrap:anywhere]">{children}</dd>
    </div>
  );
}
