import { SelectField, TextareaField, TextField } from "#components/ui/text-field.tsx";

const kinds = [
  { value: "issue", label: "An issue" },
  { value: "incident", label: "An incident" },
];
const blocks = [
  { value: "", label: "Unknown" },
  { value: "none", label: "No" },
  { value: "degraded", label: "It is slower, but works" },
  { value: "workaround", label: "Only with a workaround" },
  { value: "blocked", label: "Yes, they cannot go on" },
];

/** What else may be known of a new story: folded away, since nobody has to. */
export function MoreFields({ errorOf }: { errorOf: (path: string) => string | undefined }) {
  return (
    <details className="text-table">
      <summary className="w-fit cursor-pointer rounded font-medium text-ink-2 hover:text-ink">
        More, if it is known
      </summary>
      <div className="mt-3 grid gap-4 border-line border-l pl-4">
        <TextareaField label="What exactly is slow" name="what" isOptional rows={2} error={errorOf("what")} />
        <TextField label="For whom exactly" name="whom" isOptional error={errorOf("whom")} />
        <TextareaField label="Why, as far as known" name="why" isOptional rows={2} error={errorOf("why")} />
        <TextareaField
          label="The customer’s customer"
          name="downstreamImpact"
          isOptional
          rows={2}
          hint="What it means for those whom the customer serves."
          error={errorOf("downstreamImpact")}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField
            label="Does it block their work?"
            name="blocks"
            options={blocks}
            defaultValue=""
            error={errorOf("blocks")}
          />
          <SelectField label="It is" name="kind" options={kinds} defaultValue="issue" error={errorOf("kind")} />
          <TextField
            label="Support tickets a week"
            name="ticketsPerWeek"
            isOptional
            isFigure
            inputMode="decimal"
            error={errorOf("ticketsPerWeek")}
          />
          <TextField
            label="Minutes a ticket"
            name="minutesPerTicket"
            isOptional
            isFigure
            inputMode="decimal"
            error={errorOf("minutesPerTicket")}
          />
        </div>
        <TextField
          label="Customer id"
          name="customerId"
          isOptional
          autoComplete="off"
          hint="Of a customer who said so: counted as the first."
          error={errorOf("customerId")}
        />
      </div>
    </details>
  );
}
