"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogActions } from "#components/ui/dialog.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { type FormAction, useActionForm } from "#components/ui/use-action-form.ts";
import { TeamFields } from "./team-fields.tsx";

/** The button that makes a team, with its form. */
export function NewTeam({ createTeam }: { createTeam: FormAction<{ slug: string }> }) {
  const [isOpen, setIsOpen] = useState(false);
  const router = useRouter();
  const { form, isPending, errorOf, formErrors } = useActionForm(createTeam, {
    onDone: ({ slug }) => router.push(`/teams/${slug}`),
  });
  return (
    <>
      <Button look="primary" hotkey="N" onClick={() => setIsOpen(true)}>
        <Plus aria-hidden="true" size={14} />
        New team
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title="New team"
        description="A team owns services, tests and their results."
      >
        <form {...form} className="flex flex-col gap-4">
          <TeamFields errorOf={errorOf} />
          <FormErrors errors={formErrors} />
          <DialogActions>
            <Button type="submit" look="primary" isPending={isPending}>
              Make team
            </Button>
            <Button onClick={() => setIsOpen(false)}>Cancel</Button>
          </DialogActions>
        </form>
      </Dialog>
    </>
  );
}
