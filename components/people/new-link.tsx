"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogActions } from "#components/ui/dialog.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { type FormAction, useActionForm } from "#components/ui/use-action-form.ts";
import type { Invited } from "#lib/people/invitation.ts";
import { InvitedList } from "./invited-list.tsx";

type NewLinkProps = { email: string; from: string; teamName: string | null; renew: FormAction<Invited> };

/** Replaces an invitation's link, for one that was lost or has expired. */
export function NewLink({ email, from, teamName, renew }: NewLinkProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [made, setMade] = useState<Invited | null>(null);
  const { form, isPending, formErrors } = useActionForm(renew, { onDone: setMade });
  function close() {
    setIsOpen(false);
    setMade(null);
  }
  return (
    <>
      <Button look="bare" aria-label={`New link for ${email}`} onClick={() => setIsOpen(true)}>
        New link
      </Button>
      <Dialog isOpen={isOpen} onClose={close} title={`New link for ${email}`} width="wide">
        {made ? (
          <>
            <InvitedList invited={[made]} from={from} teamName={teamName} />
            <DialogActions>
              <Button look="primary" onClick={close} autoFocus>
                Done
              </Button>
            </DialogActions>
          </>
        ) : (
          <form {...form} className="flex flex-col gap-4">
            <p className="text-ink-2">The link that was made before ends; the new one is valid for seven days.</p>
            <FormErrors errors={formErrors} />
            <DialogActions>
              <Button type="submit" look="primary" isPending={isPending}>
                Make a new link
              </Button>
              <Button onClick={close}>Cancel</Button>
            </DialogActions>
          </form>
        )}
      </Dialog>
    </>
  );
}
