import { FieldError } from "#components/ui/field.tsx";
import { outcomeNames, type StoryOutcome } from "#lib/stories/states/story-state.ts";

type OutcomeFieldProps = {
  outcomes: readonly StoryOutcome[];
  /** Chosen until another one is. */
  proposed: StoryOutcome | undefined;
  error: string | undefined;
};

/** What came of a fix. */
export function OutcomeField({ outcomes, proposed, error }: OutcomeFieldProps) {
  return (
    <fieldset>
      <legend className="mb-1 font-medium text-table">What came of it</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        {outcomes.map((outcome, index) => (
          <label key={outcome} className="flex min-h-8 items-center gap-2 text-table max-sm:min-h-10">
            <input
              type="radio"
              name="outcome"
              value={outcome}
              defaultChecked={outcome === proposed}
              aria-keyshortcuts={`${index + 1}`}
              data-first-focus={index === 0 ? "" : undefined}
            />
            {outcomeNames[outcome]}
          </label>
        ))}
      </div>
      <FieldError>{error}</FieldError>
    </fieldset>
  );
}

/** The one that was chosen; null: none. */
export function outcomeIn(form: FormData, outcomes: readonly StoryOutcome[]): StoryOutcome | null {
  return outcomes.find((outcome) => outcome === form.get("outcome")) ?? null;
}
