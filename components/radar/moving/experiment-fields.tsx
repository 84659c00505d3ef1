import { useState } from "react";
import { SelectField, TextareaField, TextField } from "#components/ui/text-field.tsx";
import type { Owner, TacticToMove } from "./tactic-to-move.ts";

type ExperimentFieldsProps = {
  people: readonly Owner[];
  tactic: Pick<TacticToMove, "ownerId" | "hypothesis" | "endsOn">;
  today: string;
  errorOf: (path: string) => string | undefined;
  /** Otherwise they are kept, and not sent. */
  isAsked: boolean;
};

/** What an experiment needs: who, what is expected of it, until when. */
export function ExperimentFields({ people, tactic, today, errorOf, isAsked }: ExperimentFieldsProps) {
  const options = people.map(({ id, name }) => ({ value: id, label: name }));
  const [chosen, setChosen] = useState<string | null>(null);
  const isOwnerThere = people.some(({ id }) => id === tactic.ownerId);
  return (
    <fieldset disabled={!isAsked} hidden={!isAsked} className="flex flex-col gap-4 border-accent-line border-l-2 pl-3">
      <legend className="sr-only">The experiment</legend>
      <SelectField
        name="ownerId"
        label="Owner"
        // What nobody has chosen here follows the tactic.
        value={chosen ?? ((isOwnerThere && tactic.ownerId) || "")}
        onChange={({ target }) => setChosen(target.value)}
        options={[{ value: "", label: "Choose …" }, ...options]}
        error={errorOf("ownerId")}
      />
      <TextareaField
        name="hypothesis"
        label="Hypothesis"
        rows={2}
        maxLength={2_000}
        defaultValue={tactic.hypothesis}
        placeholder="With a pool of 20, p95 of the checkout stays under 400 ms at 300 users."
        error={errorOf("hypothesis")}
      />
      <TextField
        name="endsOn"
        type="date"
        label="Ends on"
        className="max-w-44"
        min={today}
        defaultValue={tactic.endsOn ?? ""}
        error={errorOf("endsOn")}
      />
    </fieldset>
  );
}
