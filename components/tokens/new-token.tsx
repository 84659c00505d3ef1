"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";
import { MadeToken, type MadeTokenProps } from "./made-token.tsx";
import { TokenFields, type TokenOffer } from "./token-fields.tsx";

export type Made = MadeTokenProps["made"];

type NewTokenProps = {
  offer: TokenOffer;
  /** "A token acts for Shop and for no other team." */
  reach: string;
  make: FormAction<Made>;
};

/**
 * The button that makes a token, its form, and the token itself, once. It stands in the same place of the page whether
 * there are tokens or none: moved, it would lose what it shows.
 */
export function NewToken({ offer, reach, make }: NewTokenProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const router = useRouter();
  function close() {
    setMade(null);
    router.refresh();
  }
  return (
    <>
      <Button look="primary" hotkey="N" onClick={() => setIsOpen(true)}>
        <Plus aria-hidden="true" size={14} />
        New token
      </Button>
      <FormDialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title="New token"
        description={reach}
        submit="Make token"
        action={make}
        onDone={setMade}
        isResetWhenDone
      >
        {(errorOf) => <TokenFields offer={offer} errorOf={errorOf} />}
      </FormDialog>
      {made && <MadeToken made={made} onClose={close} />}
    </>
  );
}
