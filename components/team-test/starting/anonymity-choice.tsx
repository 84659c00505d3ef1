import { type Choice, ChoiceList } from "./choice-list.tsx";

export type Anonymity = "yes" | "no";

const choices: Choice<Anonymity>[] = [
  {
    value: "yes",
    name: "Anonymous",
    about:
      "Nobody is shown who gave which answer, not even you, now or later. When answers are shown, they are mixed and cut loose from the people. A question with fewer than four answers shows no counts.",
  },
  {
    value: "no",
    name: "With names",
    about: "Once answers are shown, everyone in the round sees who said what. Before that nobody does.",
  },
];

type AnonymityChoiceProps = { value: Anonymity; onChange: (value: Anonymity) => void };

/** Whether answers are somebody's. It cannot be changed once the round has started. */
export function AnonymityChoice(props: AnonymityChoiceProps) {
  return (
    <div>
      <ChoiceList
        legend="Whose answers are they?"
        name="isAnonymous"
        hint="This stays as it is once the round has started."
        choices={choices}
        {...props}
      />
      {props.value === "yes" && (
        <p className="mt-2 max-w-[72ch] text-ink-3 text-table">
          What anonymous cannot do: someone with access to the database who watches while people answer could link
          answers to them. And when everybody says the same, everybody knows what each of you said.
        </p>
      )}
    </div>
  );
}
