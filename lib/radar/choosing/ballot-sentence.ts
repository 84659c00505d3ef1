import { listText } from "#lib/shared/list-text.ts";
import type { OpenBallot, PastBallot } from "./ballot.ts";
import type { BuyIn, Tie } from "./buy-in.ts";

type Now = Pick<OpenBallot, "number" | "state" | "picked" | "people" | "buyIn">;

/** How far a team is with its choice: "3 of 6 people have picked." */
export function ballotSentence(open: Now | null, last: PastBallot | null): string {
  if (open?.state === "picking") return pickedText(open);
  if (open) {
    const tactics = open.buyIn?.length ?? 0;
    const who = open.picked === 1 ? "one person" : `${open.picked} people`;
    return `Ballot ${open.number} is revealed: ${who} picked ${tactics} ${tactics === 1 ? "tactic" : "tactics"}.`;
  }
  if (!last) return "Which five tactics will you work at?";
  if (last.state === "cancelled") return `Ballot ${last.number} was cancelled.`;
  return `Ballot ${last.number} chose ${chosenText(last)}.`;
}

/** "3 of 6 people have picked." */
export function pickedText({ picked, people }: Pick<OpenBallot, "picked" | "people">): string {
  return `${picked} of ${people} ${people === 1 ? "person" : "people"} ${picked === 1 || people === 1 ? "has" : "have"} picked.`;
}

/** What ended a ballot whose form is still filled: "Ballot 1 was cancelled by Mia." */
export function endedText(number: number, last: Pick<PastBallot, "number" | "state" | "endedBy"> | null): string {
  return last?.number === number
    ? `Ballot ${number} was ${last.state} by ${last.endedBy}.`
    : `Ballot ${number} is over.`;
}

/** The names of what was taken, the most wanted first. */
export function chosenText({ buyIn, chosen }: Pick<PastBallot, "buyIn" | "chosen">): string {
  return namesOf(buyIn ?? [], chosen);
}

/** "Histograms and Spike test tie with one pick each for one place: choose between them." */
export function tieText({ slugs, places, votes }: Tie, buyIn: readonly BuyIn[]): string {
  const picks = votes === 1 ? "one pick" : `${votes} picks`;
  return `${namesOf(buyIn, slugs)} tie with ${picks} each for ${places === 1 ? "one place" : `${places} places`}: choose between them.`;
}

function namesOf(buyIn: readonly BuyIn[], slugs: readonly string[]): string {
  return listText(buyIn.filter(({ slug }) => slugs.includes(slug)).map(({ name }) => name));
}
