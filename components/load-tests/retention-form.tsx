"use client";

import { Button } from "#components/ui/button.tsx";
import { FieldError } from "#components/ui/field.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { type FormAction, useActionForm } from "#components/ui/use-action-form.ts";
import type { Retention } from "#lib/load-tests/retention/retention.ts";

const parts = [
  { title: "Files", hint: "as they were uploaded, to download and to read again", name: "keepFiles" },
  { title: "Time buckets", hint: "what the charts over time are drawn from", name: "keepBuckets" },
] as const;

type RetentionFormProps = { retention: Retention; save: FormAction<undefined>; isReadOnly: boolean };

/** How long a test keeps what its runs are made of; an empty field keeps all. */
export function RetentionForm({ retention, save, isReadOnly }: RetentionFormProps) {
  const toast = useToast();
  const { form, isPending, errorOf, formErrors } = useActionForm(save, { onDone: () => toast({ text: "Saved." }) });
  return (
    <form {...form} className="mt-4 flex max-w-2xl flex-col gap-5">
      {parts.map(({ title, hint, name }) => (
        <fieldset key={name} disabled={isReadOnly} className="flex flex-col gap-1.5">
          <legend className="font-medium text-table">{title}</legend>
          <p className="text-ink-3 text-meta">{hint}</p>
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1.5 text-table">
            <span>Keep for</span>
            <Limit name={`${name}Days`} value={retention[`${name}Days`]} label={`${title}: days`} errorOf={errorOf} />
            <span>days, of the newest</span>
            <Limit name={`${name}Runs`} value={retention[`${name}Runs`]} label={`${title}: runs`} errorOf={errorOf} />
            <span>runs at most</span>
          </p>
          <FieldError>{errorOf(`${name}Days`) ?? errorOf(`${name}Runs`)}</FieldError>
        </fieldset>
      ))}
      <FormErrors errors={formErrors} />
      {!isReadOnly && (
        <div>
          <Button type="submit" isPending={isPending}>
            Save what is kept
          </Button>
        </div>
      )}
    </form>
  );
}

type LimitProps = {
  name: string;
  label: string;
  value: number | null;
  errorOf: (name: string) => string | undefined;
};

function Limit({ name, label, value, errorOf }: LimitProps) {
  return (
    <span className="w-20">
      <TextInput
        isFigure
        name={name}
        aria-label={label}
        aria-invalid={errorOf(name) ? true : undefined}
        defaultValue={value ?? ""}
        placeholder="all"
        inputMode="numeric"
      />
    </span>
  );
}
