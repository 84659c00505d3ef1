import { TextField } from "#components/ui/text-field.tsx";

/** What a candidate is called. */
export function NameField({ defaultValue, error }: { defaultValue?: string; error: string | undefined }) {
  return (
    <TextField
      label="Name"
      name="name"
      maxLength={80}
      autoComplete="off"
      defaultValue={defaultValue}
      hint="As in k6, Locust 2, what we have now"
      error={error}
    />
  );
}
