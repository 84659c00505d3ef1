"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import type { ChoiceActs } from "./choice-acts.ts";
import { NameField } from "./name-field.tsx";

/** One more to choose from. */
export function AddCandidate({ add }: { add: ChoiceActs["add"] }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button hotkey="C" onClick={() => setIsOpen(true)}>
        <Plus aria-hidden="true" size={14} />
        Add candidate
      </Button>
      <FormDialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title="Add candidate"
        submit="Add candidate"
        action={(form) => add(form)}
        isResetWhenDone
      >
        {(errorOf) => <NameField error={errorOf("name")} />}
      </FormDialog>
    </>
  );
}
