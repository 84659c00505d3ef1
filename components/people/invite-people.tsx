"use client";

import { Plus } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogActions } from "#components/ui/dialog.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { TextareaField } from "#components/ui/text-field.tsx";
import { type FormAction, useActionForm } from "#components/ui/use-action-form.ts";
import type { Invited } from "#lib/people/invitation.ts";
import { InvitedList } from "./invited-list.tsx";

type InvitePeopleProps = {
  /** "Invite to Checkout" */
  title: string;
  /** Who invites, in the message to send with a link. */
  from: string;
  /** Null: to the instance. */
  teamName: string | null;
  invite: FormAction<Invited[]>;
  /** What they are given: the fields beside `emails`. */
  children: (errorOf: (path: string) => string | undefined) => ReactNode;
};

/** The button that invites, its form, and then the links: they are shown this once. */
export function InvitePeople({ title, from, teamName, invite, children }: InvitePeopleProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [invited, setInvited] = useState<Invited[] | null>(null);
  function close() {
    setIsOpen(false);
    setInvited(null);
  }
  return (
    <>
      <Button look="primary" hotkey="N" onClick={() => setIsOpen(true)}>
        <Plus aria-hidden="true" size={14} />
        Invite people
      </Button>
      <Dialog isOpen={isOpen} onClose={close} title={title} width="wide">
        {/* Kept while the links are shown, and what was typed while the dialog is closed. */}
        <div hidden={invited !== null}>
          <InviteForm invite={invite} onInvited={setInvited} onCancel={close}>
            {children}
          </InviteForm>
        </div>
        {invited && (
          <>
            <InvitedList invited={invited} from={from} teamName={teamName} />
            <DialogActions>
              <Button look="primary" onClick={close} autoFocus>
                Done
              </Button>
            </DialogActions>
          </>
        )}
      </Dialog>
    </>
  );
}

type InviteFormProps = Pick<InvitePeopleProps, "invite" | "children"> & {
  onInvited: (invited: Invited[]) => void;
  onCancel: () => void;
};

function InviteForm({ invite, onInvited, onCancel, children }: InviteFormProps) {
  const { form, isPending, errorOf, formErrors } = useActionForm(invite, { onDone: onInvited, isResetWhenDone: true });
  return (
    <form {...form} className="flex flex-col gap-4">
      <TextareaField
        label="Email addresses"
        name="emails"
        hint="Several at once: separated by commas, spaces or new lines, up to 50. Nothing is mailed: you get a link for each to pass on."
        placeholder="ada@example.org, bob@example.org"
        inputMode="email"
        autoCapitalize="off"
        autoComplete="off"
        spellCheck={false}
        error={errorOf("emails")}
        className="min-h-20"
        data-first-focus
      />
      {children(errorOf)}
      <FormErrors errors={formErrors} />
      <DialogActions>
        <Button type="submit" look="primary" isPending={isPending}>
          Invite
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </DialogActions>
    </form>
  );
}
