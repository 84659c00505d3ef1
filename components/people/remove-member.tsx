"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";

type RemoveMemberProps = { name: string; teamName: string; isSelf: boolean; remove: FormAction<unknown> };

/** Takes somebody out of a team, oneself too. Asks once. */
export function RemoveMember({ name, teamName, isSelf, remove }: RemoveMemberProps) {
  const [isOpen, setIsOpen] = useState(false);
  const toast = useToast();
  return (
    <>
      <Button look="bare" aria-label={isSelf ? "Leave the team" : `Remove ${name}`} onClick={() => setIsOpen(true)}>
        {isSelf ? "Leave" : "Remove"}
      </Button>
      <FormDialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title={isSelf ? `Leave ${teamName}?` : `Remove ${name} from ${teamName}?`}
        description={
          isSelf
            ? "Your role ends at once. What you uploaded and wrote stays. Only a lead or an admin can take you back in."
            : "Their role ends at once, also on pages that they have open. What they uploaded and wrote stays."
        }
        submit={isSelf ? "Leave" : "Remove"}
        action={remove}
        onDone={() => toast({ text: isSelf ? `You have left ${teamName}.` : `${name} is removed.` })}
      >
        {() => null}
      </FormDialog>
    </>
  );
}
