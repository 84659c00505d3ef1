import { RelativeTime } from "#components/ui/relative-time.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import type { PastBallot } from "#lib/radar/choosing/ballot.ts";
import { chosenText } from "#lib/radar/choosing/ballot-sentence.ts";
import { BuyInList } from "./buy-in-list.tsx";

/** The ballots that are over, with how many wanted what. */
export function PastBallots({ ballots }: { ballots: readonly PastBallot[] }) {
  if (ballots.length === 0) return null;
  return (
    <section aria-labelledby="past-ballots" className="mt-12">
      <SectionHead id="past-ballots" title="Earlier ballots" />
      <ul>
        {ballots.map((ballot) => (
          <li key={ballot.number} className="border-b py-3 [overflow-wrap:anywhere]">
            <PastBallotLine ballot={ballot} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function PastBallotLine({ ballot }: { ballot: PastBallot }) {
  const { number, state, endedBy, endedAt, voters, buyIn, chosen } = ballot;
  const isConfirmed = state === "confirmed";
  const people = voters === 1 ? "one person picked" : `${voters} people picked`;
  return (
    <>
      <p>{isConfirmed ? `Ballot ${number} chose ${chosenText(ballot)}.` : `Ballot ${number} was cancelled.`}</p>
      <p className="text-ink-3 text-table">
        {isConfirmed ? "Confirmed" : "Cancelled"} by {endedBy}, <RelativeTime at={endedAt} />;{" "}
        {buyIn ? people : "nobody saw what was picked"}.
      </p>
      {buyIn && (
        <details className="mt-1">
          <summary className="w-fit cursor-pointer text-ink-2 text-table">How many wanted what</summary>
          <div className="pt-2">
            <BuyInList label={`Counts of ballot ${number}`} buyIn={buyIn} voters={voters} chosen={chosen} />
          </div>
        </details>
      )}
    </>
  );
}
