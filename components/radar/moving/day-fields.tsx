import { TextField } from "#components/ui/text-field.tsx";

type DayFieldsProps = {
  /** Of the move's day: "Moved on". */
  label: string;
  today: string;
  /** The first day on which it can be. */
  earliest?: string;
  reviewEveryDays: number;
  hasReview: boolean;
  errorOf: (path: string) => string | undefined;
};

/** When it moved, which may have been a while ago, and when the team looks at it next. */
export function DayFields({ label, today, earliest, reviewEveryDays, hasReview, errorOf }: DayFieldsProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        name="on"
        type="date"
        label={label}
        min={earliest}
        max={today}
        defaultValue={today}
        error={errorOf("on")}
      />
      <div hidden={!hasReview}>
        <TextField
          name="reviewOn"
          type="date"
          label="Next review"
          isOptional
          disabled={!hasReview}
          hint={`Left empty: ${reviewEveryDays} days later.`}
          error={errorOf("reviewOn")}
        />
      </div>
    </div>
  );
}
