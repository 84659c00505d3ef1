"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";

/** Takes an invitation back. Asks once. */
export function RevokeInvitation({ email, revoke }: { email: string; revoke: FormAction<unknown> }) {
  const [isOpen, setIsOpen] = useState(false);
  const toast = useToast();
  return (
    <>
      <Button look="bare" aria-label={`Revoke the invitation of ${email}`} onClick={() => setIsOpen(true)}>
        Revoke
      </Button>
      <FormDialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title={`Revoke the invitation of ${email}?`}
        description="Its link stops working at once. You can invite them again."
        submit="Revoke"
        action={revoke}
        onDone={() => toast({ text: "Revoked." })}
      >
        {() => null}
      </FormDialog>
    </>
  );
}
