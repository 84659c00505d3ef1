"use client";

import { useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogActions } from "#components/ui/dialog.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { ActionResult, FieldError } from "#lib/shared/result.ts";

type SignOutEverywhereProps = {
  /** How many browsers are signed in beside this one. */
  others: number;
  /** With `isHereToo` it leads to the sign-in page. */
  signOut: (input: { isHereToo: boolean }) => Promise<ActionResult<{ count: number }>>;
};

/** Asks once, because whatever is being typed elsewhere must be sent anew. */
export function SignOutEverywhere({ others, signOut }: SignOutEverywhereProps) {
  const toast = useToast();
  const [isOpen, setIsOpen] = useState(false);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [isPending, startTransition] = useTransition();

  function press(isHereToo: boolean) {
    startTransition(async () => {
      const result = await signOut({ isHereToo });
      if (!result.ok) return setErrors(result.errors);
      setIsOpen(false);
      toast({ text: countText(result.value.count, "is", "are") });
    });
  }
  return (
    <>
      <Button className="-my-1" onClick={() => setIsOpen(true)}>
        Sign out everywhere…
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title="Sign out everywhere?"
        description={
          others === 0
            ? "You are signed in here only."
            : `${countText(others, "is", "are")} at the next click there. Tokens keep working.`
        }
      >
        <FormErrors errors={errors.map(({ message }) => message)} />
        <DialogActions>
          {others > 0 && (
            <Button look="primary" isPending={isPending} onClick={() => press(false)} data-first-focus>
              Everywhere else
            </Button>
          )}
          <Button isPending={isPending} onClick={() => press(true)}>
            {others > 0 ? "Everywhere, here too" : "Sign out here"}
          </Button>
          <Button onClick={() => setIsOpen(false)}>Cancel</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}

function countText(browsers: number, one: string, many: string): string {
  return browsers === 1 ? `One other browser ${one} signed out` : `${browsers} other browsers ${many} signed out`;
}
