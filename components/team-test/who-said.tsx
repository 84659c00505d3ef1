import { type Answer, answers } from "#lib/team-test/results/tally.ts";
import { answerWords } from "./tally-text.ts";

/** Who said what in a round with names, by answer. */
export function WhoSaid({ people }: { people: readonly { name: string; answer: Answer }[] }) {
  const said = answers.map((answer) => ({
    answer,
    names: people.filter((one) => one.answer === answer).map(({ name }) => name),
  }));
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1">
      {said
        .filter(({ names }) => names.length > 0)
        .map(({ answer, names }) => (
          <li key={answer}>
            <span className="text-ink-3">{answerWords[answer]}</span>{" "}
            {names.toSorted((a, b) => a.localeCompare(b, "en")).join(", ")}
          </li>
        ))}
    </ul>
  );
}
