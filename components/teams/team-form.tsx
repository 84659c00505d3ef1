"use client";

import { useRouter } from "next/navigation";
import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { type FormAction, useActionForm } from "#components/ui/use-action-form.ts";
import type { TeamInput } from "#lib/teams/team-schema.ts";
import { TeamFields } from "./team-fields.tsx";

type TeamFormProps = { team: TeamInput; isReadOnly: boolean; update: FormAction<{ slug: string }> };

/** Changes a team's name, address and visibility. */
export function TeamForm({ team, isReadOnly, update }: TeamFormProps) {
  const toast = useToast();
  const router = useRouter();
  const { form, isPending, errorOf, formErrors } = useActionForm(update, {
    onDone({ slug }) {
      toast({ text: "Saved." });
      if (slug !== team.slug) router.replace(`/teams/${slug}/settings`);
    },
  });
  return (
    <form {...form} className="mt-6 flex max-w-md flex-col gap-4">
      <TeamFields team={team} errorOf={errorOf} isReadOnly={isReadOnly} />
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
