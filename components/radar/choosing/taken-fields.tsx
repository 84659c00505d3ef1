import { SelectField, TextareaField, TextField } from "#components/ui/text-field.tsx";
import { type Experiment, takenText } from "#lib/radar/choosing/taking.ts";
import { isInHand, type TacticPlace } from "#lib/radar/places/place.ts";

/** Somebody in the team. */
export type Owner = { userId: string; name: string };

type TakenFieldsProps = {
  /** `taken.0` */
  field: string;
  slug: string;
  name: string;
  place: TacticPlace | null;
  experiment: Experiment;
  /** What of it somebody typed; the rest is not sent. */
  isTyped: (fact: keyof Experiment) => boolean;
  onChange: (facts: Partial<Experiment>) => void;
  people: readonly Owner[];
  isReadOnly: boolean;
  errorOf: (fact: keyof Experiment) => string | undefined;
};

/** What an experiment with a tactic needs, and where the tactic goes with what is there. */
export function TakenFields({
  field,
  slug,
  name,
  place,
  experiment,
  isTyped,
  onChange,
  people,
  isReadOnly,
  errorOf,
}: TakenFieldsProps) {
  const isThere = place !== null && isInHand(place);
  const fieldOf = (fact: keyof Experiment) => ({
    name: isTyped(fact) ? `${field}.${fact}` : undefined,
    value: experiment[fact] ?? "",
    error: errorOf(fact),
  });
  return (
    <div role="group" aria-label={name} className="mt-2 ml-6.5 max-w-3xl">
      <input type="hidden" name={`${field}.slug`} value={slug} />
      {!isThere && (
        <div className="mb-2 grid gap-3 sm:grid-cols-[minmax(0,1fr)_10rem]">
          <SelectField
            label="Owner"
            {...fieldOf("ownerId")}
            disabled={isReadOnly}
            onChange={(event) => onChange({ ownerId: event.target.value || null })}
            options={[
              { value: "", label: "nobody yet" },
              ...people.map((person) => ({ value: person.userId, label: person.name })),
            ]}
          />
          <TextField
            label="Ends on"
            type="date"
            {...fieldOf("endsOn")}
            readOnly={isReadOnly}
            onChange={(event) => onChange({ endsOn: event.target.value || null })}
          />
          <div className="sm:col-span-2">
            <TextareaField
              label="Hypothesis: what do you expect of it?"
              {...fieldOf("hypothesis")}
              readOnly={isReadOnly}
              onChange={(event) => onChange({ hypothesis: event.target.value })}
              rows={2}
              maxLength={2_000}
            />
          </div>
        </div>
      )}
      <p aria-live="polite" className="text-ink-2 text-table">
        {takenText(place, experiment)}
      </p>
    </div>
  );
}
