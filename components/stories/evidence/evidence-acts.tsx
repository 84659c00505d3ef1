"use client";

import { Download, MoreHorizontal } from "lucide-react";
import { useState } from "react";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";
import { EvidenceFields } from "./evidence-fields.tsx";

type EvidenceActsProps = {
  title: string;
  values: { source: string; takenOn: string; confidence: string };
  /** Of a file. */
  downloadHref: string | null;
  /** Null: who looks at it may not. */
  change: FormAction<unknown> | null;
  remove: FormAction<unknown> | null;
};

/** What can be done with a piece of evidence. */
export function EvidenceActs({ title, values, downloadHref, change, remove }: EvidenceActsProps) {
  const toast = useToast();
  const [open, setOpen] = useState<"change" | "remove" | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      {downloadHref && (
        <a
          href={downloadHref}
          download
          aria-label={`Download ${title}`}
          className="grid size-7 place-items-center rounded text-ink-2 hover:bg-sunk hover:text-ink"
        >
          <Download aria-hidden="true" size={15} />
        </a>
      )}
      {(change || remove) && (
        <Menu
          label={`More acts on ${title}`}
          trigger={<MoreHorizontal aria-hidden="true" size={15} />}
          triggerClassName="grid size-7 place-items-center rounded text-ink-2 hover:bg-sunk hover:text-ink"
          align="end"
        >
          {change && <MenuItem onSelect={() => setOpen("change")}>Edit</MenuItem>}
          {remove && <MenuItem onSelect={() => setOpen("remove")}>Remove</MenuItem>}
        </Menu>
      )}
      {change && (
        <FormDialog
          isOpen={open === "change"}
          onClose={close}
          title={`Edit ${title}`}
          submit="Save"
          action={change}
          onDone={() => toast({ text: "Saved." })}
        >
          {(errorOf) => (
            <>
              <TextField
                label="What it shows"
                name="title"
                defaultValue={title}
                error={errorOf("title")}
                data-first-focus
              />
              <EvidenceFields values={values} errorOf={errorOf} />
            </>
          )}
        </FormDialog>
      )}
      {remove && (
        <FormDialog
          isOpen={open === "remove"}
          onClose={close}
          title={`Remove ${title}?`}
          description="It cannot be brought back: a file is deleted from the server."
          submit="Remove"
          action={remove}
          onDone={() => toast({ text: "Removed." })}
        />
      )}
    </>
  );
}
