import { route } from "#components/ui/route.ts";
import { TextLink } from "#components/ui/text-link.tsx";
import { ChoiceList } from "./choice-list.tsx";
import type { StartableSet } from "./start-props.ts";

type SetChoiceProps = {
  sets: readonly StartableSet[];
  value: string;
  onChange: (setId: string) => void;
  error?: string;
  teamSlug: string;
};

/** What the round asks. */
export function SetChoice({ sets, value, onChange, error, teamSlug }: SetChoiceProps) {
  const choices = sets.map(({ id, name, about, isOwn, questions }) => ({
    value: id,
    name,
    about: isOwn ? `Your own, ${questions === 1 ? "1 question" : `${questions} questions`}. ${about}` : about,
  }));
  const chosen = sets.find(({ id }) => id === value);
  return (
    <div>
      <ChoiceList
        legend="What do you want to ask?"
        name="setId"
        choices={choices}
        value={value}
        onChange={onChange}
        error={error}
      />
      {chosen?.running && (
        <p className="mt-2 text-ink-2">
          Its round {chosen.running} is still running, and one runs at a time:{" "}
          <TextLink href={route(`/teams/${teamSlug}/team-test/rounds/${chosen.running}`)}>
            go to round {chosen.running}
          </TextLink>
          .
        </p>
      )}
    </div>
  );
}
