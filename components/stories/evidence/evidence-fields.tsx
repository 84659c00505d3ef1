import { SelectField, TextField } from "#components/ui/text-field.tsx";
import { confidenceOptions } from "./evidence-words.ts";

type EvidenceFieldsProps = {
  values: { source: string; takenOn: string; confidence: string };
  errorOf: (path: string) => string | undefined;
};

/** What every piece of evidence says of itself. */
export function EvidenceFields({ values, errorOf }: EvidenceFieldsProps) {
  return (
    <>
      <TextField
        label="Source"
        name="source"
        isOptional
        defaultValue={values.source}
        hint="Who or what it comes from: a customer, the support desk, a dashboard."
        error={errorOf("source")}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label="Of the day"
          name="takenOn"
          type="date"
          defaultValue={values.takenOn}
          error={errorOf("takenOn")}
        />
        <SelectField
          label="How sure is it?"
          name="confidence"
          options={confidenceOptions}
          defaultValue={values.confidence}
          error={errorOf("confidence")}
        />
      </div>
    </>
  );
}
