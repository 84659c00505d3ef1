"use client";

import { Ellipsis } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { buttonClass } from "#components/ui/button.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";

type TacticMenuProps = { name: string; radarHref: Route; remove: FormAction<unknown> };

/** What leads can do with a tactic beside all that. */
export function TacticMenu({ name, radarHref, remove }: TacticMenuProps) {
  const [isAsked, setIsAsked] = useState(false);
  const toast = useToast();
  const router = useRouter();
  return (
    <>
      <Menu
        label={`More acts on ${name}`}
        trigger={<Ellipsis aria-hidden="true" size={16} />}
        triggerClassName={buttonClass()}
        align="end"
      >
        <MenuItem onSelect={() => window.print()}>Print</MenuItem>
        <MenuItem onSelect={() => setIsAsked(true)}>Remove it from the radar</MenuItem>
      </Menu>
      <FormDialog
        isOpen={isAsked}
        onClose={() => setIsAsked(false)}
        title={`Remove ${name}?`}
        description="Its moves and reviews go with it, and its history on the radar; that cannot be taken back. To keep them, move it to Dropped instead."
        submit="Remove it"
        action={remove}
        onDone={() => {
          toast({ text: `${name} is removed.` });
          router.push(radarHref);
        }}
      />
    </>
  );
}
