import { numberWord } from "#lib/shared/number-word.ts";
import type { QuestionSetFacts } from "./question.ts";
import { shippedSets } from "./shipped-sets.ts";
import type { SetUse, TeamSet } from "./team-set.ts";

/** "Three question sets come with Headroom; this team has two of its own." */
export function setsSentence(own: number): string {
  const shipped = `${capital(numberWord(shippedSets.length))} question sets come with Headroom`;
  if (own === 0) return `${shipped}. Copy one to ask your own questions.`;
  return `${shipped}, and this team has ${numberWord(own)} of its own.`;
}

/** What a set of the team is: "Version 2, a copy of “Team test for performance engineering”." */
export function teamSetAbout({ basedOn }: Pick<TeamSet, "basedOn">): string {
  const source = shippedSets.find(({ id }) => id === basedOn);
  return source ? `A copy of “${source.name}”.` : "";
}

/** How a change of a set counts. */
export function versionSentence({ version, isArchived }: TeamSet, use: SetUse | undefined): string {
  if (isArchived) return "It is archived: rounds of it can be read, no new one can be started.";
  if (!use) return "No round has asked it yet.";
  const [rounds, keep] =
    use.rounds === 1
      ? [`Round ${use.last} asked it`, "It keeps"]
      : [`${use.rounds} rounds asked it, round ${use.last} last`, "They keep"];
  if (use.version < version) return `${rounds}, in an earlier version.`;
  return `${rounds}. ${keep} what was asked; what you change makes version ${version + 1}.`;
}

/** "round 6", "never" */
export function askedText(use: SetUse | undefined): string {
  return use ? `round ${use.last}` : "never";
}

/** A name for the copy of a set that no other set has: "Our application ready, ours", "…, ours 2". */
export function copyName({ name }: Pick<QuestionSetFacts, "name">, others: readonly string[]): string {
  const taken = new Set(others.map((other) => other.toLowerCase()));
  const stem = `${name.replace(/, ours( \d+)?$/, "").slice(0, 85)}, ours`;
  for (let count = 1; ; count += 1) {
    const proposed = count === 1 ? stem : `${stem} ${count}`;
    if (!taken.has(proposed.toLowerCase())) return proposed;
  }
}

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
