"use client";

import { useRouter } from "next/navigation";
import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import type { PickOption } from "#components/ui/pick-list.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { type FormAction, useActionForm } from "#components/ui/use-action-form.ts";
import { type EditedService, ServiceFields } from "./service-fields.tsx";

type ServiceFormProps = {
  service: EditedService;
  parts: readonly PickOption[];
  knownTags: readonly string[];
  teamPath: `/teams/${string}`;
  /** Null for those who may only read. */
  update: FormAction<{ slug: string }> | null;
};

/** A service's facts, open to change for those who may. */
export function ServiceForm({ service, parts, knownTags, teamPath, update }: ServiceFormProps) {
  const toast = useToast();
  const router = useRouter();
  const { form, isPending, errorOf, formErrors } = useActionForm(update ?? readOnly, {
    onDone({ slug }) {
      toast({ text: "Saved." });
      if (slug !== service.slug) router.replace(`${teamPath}/settings/services/${slug}`);
    },
  });
  return (
    <form {...form} className="mt-4 max-w-md">
      <fieldset disabled={update === null} className="flex flex-col gap-4">
        <ServiceFields service={service} parts={parts} knownTags={knownTags} errorOf={errorOf} />
        <FormErrors errors={formErrors} />
        {update && (
          <div>
            <Button type="submit" look="primary" isPending={isPending}>
              Save
            </Button>
          </div>
        )}
      </fieldset>
    </form>
  );
}

/** A form without a button is never sent. */
const readOnly: FormAction<{ slug: string }> = () => Promise.reject(new Error("this form is read only"));
