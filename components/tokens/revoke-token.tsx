"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";

/** Ends a token, after asking once with its name. */
export function RevokeToken({ name, revoke }: { name: string; revoke: FormAction<undefined> }) {
  const [isOpen, setIsOpen] = useState(false);
  const toast = useToast();
  return (
    <>
      <Button look="bare" aria-label={`Revoke ${name}`} onClick={() => setIsOpen(true)}>
        Revoke
      </Button>
      <FormDialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title={`Revoke “${name}”?`}
        description="Whatever uses it is refused from its next request on. It cannot be taken back; a new token can be made at any time."
        submit="Revoke token"
        action={revoke}
        onDone={() => toast({ text: `“${name}” is revoked.` })}
      >
        {() => null}
      </FormDialog>
    </>
  );
}
