import type { Standings } from "./actor.ts";
import type { Answer } from "./ask.ts";
import { isUnknown } from "./standing.ts";
import { handlesIn, handlesOf, type Things } from "./things.ts";

/** What an answer tells, in text or headers, of teams that do not exist for whoever asked; nothing, when all is well. */
export function findLeaks(answer: Answer, standings: Standings, teams: readonly Things[]): string[] {
  const hidden = teams.filter(({ key }) => isUnknown(standings[key]) || standings[key] === "stranger");
  const told = withoutEcho(answer);
  return hidden.flatMap((team) => [team.marker, ...handlesOf(team)]).filter((word) => told.includes(word));
}

/** Whoever asks may be told what they asked for. */
function withoutEcho({ asked, headers, text }: Answer): string {
  const sent = handlesIn(`${asked.url} ${asked.body ?? ""}`);
  const longestFirst = sent.toSorted((a, b) => b.length - a.length);
  const answered = `${text} ${JSON.stringify([...headers])}`;
  return longestFirst.reduce((rest, word) => rest.replaceAll(word, ""), answered);
}
