"use client";

import { Copy } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button, type ButtonLook } from "#components/ui/button.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";

type CopySetProps = {
  /** Of the set that is copied. */
  name: string;
  /** What the copy is called unless somebody says otherwise. */
  proposed: string;
  /** `/teams/checkout` */
  teamPath: `/teams/${string}`;
  look?: ButtonLook;
  copy: FormAction<{ id: string }>;
};

/** Makes a set of the team's own from another one. It leads to the copy, to be edited. */
export function CopySet({ name, proposed, teamPath, look, copy }: CopySetProps) {
  const [isOpen, setIsOpen] = useState(false);
  const router = useRouter();
  return (
    <>
      <Button look={look} aria-label={`Copy ${name}`} onClick={() => setIsOpen(true)}>
        <Copy aria-hidden="true" size={14} />
        Copy
      </Button>
      <FormDialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title={`Copy “${name}”`}
        description="The copy is yours to change. Questions whose meaning you leave alone can be compared with earlier rounds."
        submit="Make the copy"
        action={copy}
        onDone={({ id }) => router.push(`${teamPath}/team-test/sets/${id}`)}
      >
        {(errorOf) => (
          <TextField
            label="Name of the copy"
            name="name"
            defaultValue={proposed}
            error={errorOf("name")}
            autoComplete="off"
          />
        )}
      </FormDialog>
    </>
  );
}
