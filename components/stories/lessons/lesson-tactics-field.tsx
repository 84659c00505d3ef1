import { Field } from "#components/ui/field.tsx";
import { PickList } from "#components/ui/pick-list.tsx";

type LessonTacticsFieldProps = {
  /** `tactics[]`, or with what leads there in its form. */
  name: string;
  /** Those of the team's radar. */
  tactics: readonly { slug: string; name: string }[];
  /** Slugs of those that it names already. */
  initial?: readonly string[] | undefined;
  error: string | undefined;
};

/** The tactics that a lesson is about; where the radar has none, nothing is asked. */
export function LessonTacticsField({ name, tactics, initial, error }: LessonTacticsFieldProps) {
  if (tactics.length === 0) return null;
  return (
    <Field label="Tactics" isOptional hint="Of the radar: their pages show the lesson." error={error}>
      {(control) => (
        <>
          {/* A form says nothing of a list that is empty. */}
          <input type="hidden" name={name} value="" />
          <PickList
            {...control}
            options={tactics.map((tactic) => ({ name, value: tactic.slug, label: tactic.name }))}
            initial={initial}
            placeholder="Name of a tactic"
          />
        </>
      )}
    </Field>
  );
}
