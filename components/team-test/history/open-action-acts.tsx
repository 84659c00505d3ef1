"use client";

import { useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { TextareaField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { RoundAction } from "#lib/team-test/rounds/round-state.ts";
import { ActionFields, actionInput } from "../desk/action-fields.tsx";
import type { Owner, RoundActs } from "../desk/desk-props.ts";
import { useAct } from "../desk/use-act.ts";

/** What can be done with actions between rounds. */
export type ActionActs = Pick<RoundActs, "changeAction" | "settleAction">;

type OpenActionActsProps = { action: RoundAction; owners: readonly Owner[]; acts: ActionActs };

/** Done or dropped, each with a way back; or put in other words, to another person, another day. */
export function OpenActionActs({ action, owners, acts }: OpenActionActsProps) {
  const { id, text } = action;
  const [open, setOpen] = useState<"edit" | "drop" | null>(null);
  const [isPending, startTransition] = useTransition();
  const act = useAct();
  const toast = useToast();
  const close = () => setOpen(null);

  const say = (what: string) =>
    toast({ text: `“${text}” is ${what}.`, undo: () => acts.settleAction({ id, state: "open", reason: "" }) });
  function finish() {
    startTransition(async () => {
      const result = await act(() => acts.settleAction({ id, state: "done", reason: "" }));
      if (result.ok) say("done");
    });
  }
  return (
    <div className="flex">
      <Button look="bare" aria-label={`Edit: ${text}`} onClick={() => setOpen("edit")}>
        Edit
      </Button>
      <Button look="bare" aria-label={`Drop: ${text}`} onClick={() => setOpen("drop")}>
        Drop…
      </Button>
      <Button look="bare" aria-label={`Done: ${text}`} isPending={isPending} onClick={finish}>
        Done
      </Button>
      <FormDialog
        isOpen={open === "edit"}
        onClose={close}
        title="Edit action"
        submit="Save"
        action={(form) => acts.changeAction({ id, ...actionInput(form, owners) })}
      >
        {(errorOf) => <ActionFields action={action} owners={owners} errorOf={errorOf} />}
      </FormDialog>
      <FormDialog
        isOpen={open === "drop"}
        onClose={close}
        title="Drop this action?"
        description={text}
        submit="Drop it"
        action={(form) => acts.settleAction({ id, state: "dropped", reason: reasonIn(form) })}
        onDone={() => say("dropped")}
      >
        {(errorOf) => <TextareaField label="Why" name="reason" error={errorOf("reason")} maxLength={500} />}
      </FormDialog>
    </div>
  );
}

function reasonIn(form: FormData): string {
  const reason = form.get("reason");
  return typeof reason === "string" ? reason : "";
}
