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
  update: FormAction<{ slug: string }>;
  /** Shown without being open to change. */
  isReadOnly: boolean;
};

/** A service's facts, open to change unless a file manages them. */
export function ServiceForm({ service, parts, knownTags, teamPath, update, isReadOnly }: ServiceFormProps) {
  const toast = useToast();
  const router = useRouter();
  const { form, isPending, errorOf, formErrors } = useActionForm(update, {
    onDone({ slug }) {
      toast({ text: "Saved." });
      if (slug !== service.slug) router.replace(`${teamPath}/settings/services/${slug}`);
    },
  });
  return (
    <form {...form} className="mt-4 flex max-w-md flex-col gap-4">
      <fieldset disabled={isReadOnly} className="flex flex-col gap-4">
        <ServiceFields service={service} parts={parts} knownTags={knownTags} errorOf={errorOf} />
      </fieldset>
      <FormErrors errors={formErrors} />
      {!isReadOnly && (
        <div>
          <Button type="submit" look="primary" isPending={isPending}>
            Save
          </Button>
        </div>
      )}
    </form>
  );
}
