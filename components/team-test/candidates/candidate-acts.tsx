"use client";

import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { buttonClass } from "#components/ui/button.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { Candidate } from "#lib/team-test/candidates/choice.ts";
import type { ChoiceActs } from "./choice-acts.ts";
import { NameField } from "./name-field.tsx";

type CandidateActsProps = { candidate: Candidate; acts: Pick<ChoiceActs, "add" | "rename" | "remove"> };

/** What can be done with one candidate. Its removal is asked once, as its marks go with it, and can be undone. */
export function CandidateActs({ candidate: { id, name }, acts }: CandidateActsProps) {
  const [open, setOpen] = useState<"rename" | "remove" | null>(null);
  const toast = useToast();
  const close = () => setOpen(null);
  return (
    <>
      <Menu
        label={`Acts on ${name}`}
        trigger={<Ellipsis aria-hidden="true" size={14} />}
        triggerClassName={classNames(buttonClass("bare"), "h-6 shrink-0")}
        align="end"
      >
        <MenuItem onSelect={() => setOpen("rename")}>Rename</MenuItem>
        <MenuItem onSelect={() => setOpen("remove")}>Remove</MenuItem>
      </Menu>
      <FormDialog
        isOpen={open === "rename"}
        onClose={close}
        title={`Rename ${name}`}
        submit="Rename"
        action={(form) => acts.rename({ candidateId: id }, form)}
        isResetWhenDone
      >
        {(errorOf) => <NameField defaultValue={name} error={errorOf("name")} />}
      </FormDialog>
      <FormDialog
        isOpen={open === "remove"}
        onClose={close}
        title={`Remove ${name}?`}
        description="Its marks and notes go with it. You can undo this right after."
        submit="Remove"
        action={() => acts.remove({ candidateId: id })}
        onDone={(removed) => toast({ text: `Removed ${name}.`, undo: () => acts.add(removed) })}
      />
    </>
  );
}
