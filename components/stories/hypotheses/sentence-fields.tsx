import { useId } from "react";
import { FieldError } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { HypothesisWords } from "#lib/stories/hypotheses/hypothesis-sentence.ts";

type SentenceFieldsProps = { words?: HypothesisWords; errorOf: (path: string) => string | undefined };

const parts = [
  { name: "component", before: "I believe", what: "what causes it", example: "the connection pool" },
  { name: "metric", before: "causes", what: "which metric", example: "p95 of the login" },
  { name: "claim", before: "to be", what: "what it is because of it", example: "2 s longer" },
  { name: "population", before: "for", what: "for whom", example: "everybody at the spike" },
] as const;

/** A hypothesis as the sentence that it is, with a field for each of its parts. */
export function SentenceFields({ words, errorOf }: SentenceFieldsProps) {
  const id = useId();
  return (
    <fieldset className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-3 gap-y-2">
      <legend className="sr-only">The hypothesis</legend>
      {parts.map(({ name, before, what, example }, index) => {
        const error = errorOf(name);
        return (
          <div key={name} className="contents">
            <label htmlFor={`${id}-${name}`} className="text-right text-ink-2">
              {before}
              <span className="sr-only"> ({what})</span>
            </label>
            <div className="flex flex-col gap-1">
              <TextInput
                id={`${id}-${name}`}
                name={name}
                maxLength={200}
                placeholder={example}
                defaultValue={words?.[name] ?? ""}
                data-first-focus={index === 0 ? "" : undefined}
                aria-invalid={error ? true : undefined}
                aria-describedby={error ? `${id}-${name}-error` : undefined}
              />
              <FieldError id={`${id}-${name}-error`}>{error}</FieldError>
            </div>
          </div>
        );
      })}
    </fieldset>
  );
}
