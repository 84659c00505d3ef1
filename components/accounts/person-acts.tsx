"use client";

import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { buttonClass } from "#components/ui/button.tsx";
import { Menu, MenuDivider, MenuItem } from "#components/ui/menu.tsx";
import { notChanged } from "#components/ui/not-sent.ts";
import { useToast } from "#components/ui/toast.tsx";
import type { StandingChange } from "#lib/accounts/standing.ts";
import type { ActionResult } from "#lib/shared/result.ts";
import { DeactivateDialog } from "./deactivate-dialog.tsx";
import type { PersonLine } from "./person-line.ts";
import { type MadeLink, ResetLinkDialog } from "./reset-link-dialog.tsx";
import { StepDownDialog } from "./step-down-dialog.tsx";

export type PersonActions = {
  change: (input: { userId: string; change: StandingChange }) => Promise<ActionResult<undefined>>;
  makeResetLink: (input: { userId: string }) => Promise<ActionResult<MadeLink>>;
};

/** What an admin can do with somebody's account. What cannot be undone is asked about first. */
export function PersonActs({ person, actions }: { person: PersonLine; actions: PersonActions }) {
  const toast = useToast();
  const [asked, setAsked] = useState<"deactivate" | "step-down" | null>(null);
  const [link, setLink] = useState<MadeLink | null>(null);
  const { id: userId, name, isAdmin, isSelf, deactivatedAt } = person;
  const change = (to: StandingChange) => actions.change({ userId, change: to });
  const close = () => setAsked(null);

  async function act(to: StandingChange, done: string, back: StandingChange) {
    const result = await change(to).catch(notChanged);
    toast(result.ok ? { text: done, undo: () => change(back) } : { text: textOf(result) });
  }
  async function makeLink() {
    const result = await actions.makeResetLink({ userId }).catch(notChanged);
    if (result.ok) setLink(result.value);
    else toast({ text: textOf(result) });
  }

  return (
    <>
      <Menu
        label={`What to do with ${name}`}
        trigger={<Ellipsis aria-hidden="true" size={16} />}
        triggerClassName={buttonClass("bare")}
        align="end"
      >
        {deactivatedAt ? (
          <MenuItem onSelect={() => act("reactivate", `${name} can sign in again.`, "deactivate")}>Reactivate</MenuItem>
        ) : (
          <>
            {isAdmin && isSelf && <MenuItem onSelect={() => setAsked("step-down")}>Stop being an admin…</MenuItem>}
            {isAdmin && !isSelf && (
              <MenuItem onSelect={() => act("unmake-admin", `${name} is no admin any more.`, "make-admin")}>
                Remove as admin
              </MenuItem>
            )}
            {!isAdmin && (
              <MenuItem onSelect={() => act("make-admin", `${name} is an admin now.`, "unmake-admin")}>
                Make admin
              </MenuItem>
            )}
            <MenuItem onSelect={makeLink}>Make a reset link</MenuItem>
            <MenuDivider />
            <MenuItem onSelect={() => setAsked("deactivate")}>Deactivate…</MenuItem>
          </>
        )}
      </Menu>
      <DeactivateDialog
        person={person}
        isOpen={asked === "deactivate"}
        onClose={close}
        deactivate={() => change("deactivate")}
        reactivate={() => change("reactivate")}
      />
      {isSelf && (
        <StepDownDialog isOpen={asked === "step-down"} onClose={close} stepDown={() => change("unmake-admin")} />
      )}
      <ResetLinkDialog name={name} link={link} onClose={() => setLink(null)} />
    </>
  );
}

function textOf({ errors }: { errors: readonly { message: string }[] }): string {
  return errors.map(({ message }) => message).join(" ");
}
