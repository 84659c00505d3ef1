"use client";

import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { SelectField, TextField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { type FormAction, useActionForm } from "#components/ui/use-action-form.ts";
import { cd3Formula } from "#lib/stories/prioritising/cost-of-delay.ts";
import { riceFormula } from "#lib/stories/prioritising/rice.ts";

type StorySettingsFormProps = {
  values: {
    prefix: string;
    performanceTeamId: string;
    /** In major units. */
    supportMinute: string;
    currency: string;
    hoursPerWeek: string;
  };
  /** There are stories: their keys begin with the prefix. */
  isPrefixFixed: boolean;
  teams: readonly { id: string; name: string }[];
  isReadOnly: boolean;
  save: FormAction<undefined>;
};

/** What a team's stories are called by, who answers for them, and the figures in the formulas. */
export function StorySettingsForm({ values, isPrefixFixed, teams, isReadOnly, save }: StorySettingsFormProps) {
  const toast = useToast();
  const { form, isPending, errorOf, formErrors } = useActionForm(save, { onDone: () => toast({ text: "Saved." }) });
  return (
    <form {...form} className="mt-5 max-w-xl">
      <fieldset disabled={isReadOnly} className="grid gap-5">
        <TextField
          label="Prefix of the keys"
          name="prefix"
          defaultValue={values.prefix}
          disabled={isPrefixFixed}
          placeholder="CHK"
          isFigure
          maxLength={6}
          className="max-w-28 uppercase"
          hint={
            isPrefixFixed
              ? "It stays: there are stories whose keys begin with it."
              : "Two to six letters and digits. It stays once there is a story; left empty it is made from the team’s name."
          }
          error={errorOf("prefix")}
        />
        <SelectField
          label="Performance team"
          name="performanceTeamId"
          options={[{ value: "", label: "None" }, ...teams.map(({ id, name }) => ({ value: id, label: name }))]}
          defaultValue={values.performanceTeamId}
          hint="Accountable for every story that does not say who is, when it is filed or framed."
          error={errorOf("performanceTeamId")}
        />
        <div className="grid gap-4 sm:grid-cols-[10rem_6rem_minmax(0,1fr)]">
          <TextField
            label="A minute of support"
            name="supportMinute"
            defaultValue={values.supportMinute}
            isFigure
            inputMode="decimal"
            placeholder="unknown"
            error={errorOf("supportMinute")}
          />
          <TextField
            label="Currency"
            name="currency"
            defaultValue={values.currency}
            isFigure
            maxLength={3}
            className="uppercase"
            error={errorOf("currency")}
          />
          <p className="text-ink-3 text-meta sm:col-span-3">
            CD3 = {cd3Formula}. Left empty the cost is unknown, and so is what follows from it.
          </p>
        </div>
        <TextField
          label="Working hours a week"
          name="hoursPerWeek"
          defaultValue={values.hoursPerWeek}
          isFigure
          inputMode="decimal"
          className="max-w-28"
          hint={`Of one person: it turns hours of effort into weeks and months. RICE = ${riceFormula}.`}
          error={errorOf("hoursPerWeek")}
        />
      </fieldset>
      {!isReadOnly && (
        <div className="mt-5 grid gap-3">
          <FormErrors errors={formErrors} />
          <div>
            <Button type="submit" look="primary" isPending={isPending}>
              Save settings
            </Button>
          </div>
        </div>
      )}
    </form>
  );
}
