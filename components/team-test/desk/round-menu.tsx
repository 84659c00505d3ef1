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

type RoundMenuProps = {
  /** "round 6" */
  name: string;
  isClosed: boolean;
  isRevealed: boolean;
  /** Where one is once it is deleted. */
  overview: Route;
  end: FormAction<unknown>;
  remove: FormAction<unknown>;
};

/** The ends of a round that nobody wants by mistake: each asks once, with its name. */
export function RoundMenu({ name, isClosed, isRevealed, overview, end, remove }: RoundMenuProps) {
  const [isAsking, setIsAsking] = useState(false);
  const toast = useToast();
  const router = useRouter();
  const words = isClosed
    ? {
        item: "Delete…",
        title: `Delete ${name}?`,
        description: "Its answers, what was agreed and the actions made in it are deleted. This cannot be undone.",
        submit: `Delete ${name}`,
      }
    : {
        item: "End early…",
        title: `End ${name} early?`,
        description: isRevealed
          ? "It is closed as it stands, with what is agreed so far. A closed round cannot be opened again."
          : "Answers given so far are deleted, nobody has seen them. A closed round cannot be opened again.",
        submit: `End ${name}`,
      };
  function done() {
    toast({ text: isClosed ? `Deleted ${name}.` : `Ended ${name}.` });
    if (isClosed) router.push(overview);
  }
  return (
    <>
      <Menu
        label={`More acts on ${name}`}
        align="end"
        triggerClassName={buttonClass("bare")}
        trigger={<Ellipsis aria-hidden="true" size={16} />}
      >
        <MenuItem onSelect={() => setIsAsking(true)}>{words.item}</MenuItem>
      </Menu>
      <FormDialog
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        title={words.title}
        description={words.description}
        submit={words.submit}
        action={isClosed ? remove : end}
        onDone={done}
      />
    </>
  );
}
