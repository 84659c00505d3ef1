"use client";

import { Download, MoreHorizontal } from "lucide-react";
import { useState } from "react";
import { lazyPart } from "#components/ui/lazy-part.tsx";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";

// Loaded when first opened: no page pays for it.
const EvidenceDialogs = lazyPart(() => import("./evidence-dialogs.tsx").then((file) => file.EvidenceDialogs));

type EvidenceActsProps = {
  title: string;
  values: { source: string; takenOn: string; confidence: string };
  /** Of a file. */
  downloadHref: string | null;
  /** Null: who looks at it may not. */
  change: FormAction<unknown> | null;
  remove: FormAction<unknown> | null;
};

const faceClass = "grid size-7 place-items-center rounded text-ink-2 hover:bg-sunk hover:text-ink";

/** What can be done with a piece of evidence. */
export function EvidenceActs({ downloadHref, ...dialogs }: EvidenceActsProps) {
  const { title, change, remove } = dialogs;
  const [open, setOpen] = useState<"change" | "remove" | null>(null);
  const [hasOpened, setHasOpened] = useState(false);
  const show = (dialog: "change" | "remove") => {
    setHasOpened(true);
    setOpen(dialog);
  };
  return (
    <>
      {downloadHref && (
        <a href={downloadHref} download aria-label={`Download ${title}`} className={faceClass}>
          <Download aria-hidden="true" size={15} />
        </a>
      )}
      {(change || remove) && (
        <Menu
          label={`More acts on ${title}`}
          trigger={<MoreHorizontal aria-hidden="true" size={15} />}
          triggerClassName={faceClass}
          align="end"
        >
          {change && <MenuItem onSelect={() => show("change")}>Edit</MenuItem>}
          {remove && <MenuItem onSelect={() => show("remove")}>Remove</MenuItem>}
        </Menu>
      )}
      {hasOpened && <EvidenceDialogs {...dialogs} open={open} onClose={() => setOpen(null)} />}
    </>
  );
}
