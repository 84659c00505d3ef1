"use client";

import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { notChanged } from "#components/ui/not-sent.ts";
import { TextField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";
import type { ActionResult } from "#lib/shared/result.ts";
import { ExplanationFields } from "./explanation-fields.tsx";

type RegressionActsProps = {
  /** "p95 since run 61" */
  name: string;
  note: string;
  link: string;
  isOver: boolean;
  isAccepted: boolean;
  isMuted: boolean;
  acts: {
    /** Takes the form's `note` and `link`. */
    acknowledge: FormAction<undefined>;
    /** Takes the form's `until`, a day; empty ends it. */
    mute: FormAction<undefined>;
    accept: (input: { isAccepted: boolean }) => Promise<ActionResult<undefined>>;
  };
  /** What else can be done about it. */
  children?: ReactNode;
};

/** What can be done about a regression: say why, link it, mute it, or take it as the new normal. */
export function RegressionActs({ name, note, link, isOver, isAccepted, isMuted, acts, children }: RegressionActsProps) {
  const toast = useToast();
  const [asked, setAsked] = useState<"acknowledge" | "mute" | null>(null);
  const close = () => setAsked(null);

  async function accept(isTaken: boolean) {
    const result = await acts.accept({ isAccepted: isTaken }).catch(notChanged);
    if (!result.ok) return toast({ text: result.errors[0]?.message ?? "That did not work." });
    const text = isTaken ? "From this run on, this is normal." : "It is no new normal any more.";
    toast({ text, undo: () => acts.accept({ isAccepted: !isTaken }) });
  }

  return (
    <span className="flex flex-wrap items-center gap-1.5">
      {!isOver && (
        <>
          <Button
            onClick={() => setAsked("acknowledge")}
            aria-label={`${note === "" && link === "" ? "Acknowledge…" : "Edit note…"} ${name}`}
          >
            {note === "" && link === "" ? "Acknowledge…" : "Edit note…"}
          </Button>
          <Button onClick={() => setAsked("mute")} aria-label={`${isMuted ? "Muted…" : "Mute…"} ${name}`}>
            {isMuted ? "Muted…" : "Mute…"}
          </Button>
          <Button onClick={() => accept(true)} aria-label={`Accept as normal: ${name}`}>
            Accept as normal
          </Button>
        </>
      )}
      {children}
      {isAccepted && <Button onClick={() => accept(false)}>Take back: new normal</Button>}
      <FormDialog
        isOpen={asked === "acknowledge"}
        onClose={close}
        title={`Acknowledge ${name}`}
        description="It stays open until a later change brings the old level back, or somebody takes it as the new normal."
        submit="Acknowledge"
        action={acts.acknowledge}
        onDone={() => toast({ text: "Acknowledged." })}
      >
        {(errorOf) => (
          <ExplanationFields
            note={note}
            link={link}
            hint="“The new search index doubles the work of each request; Mia looks into it”"
            errorOf={errorOf}
          />
        )}
      </FormDialog>
      <FormDialog
        isOpen={asked === "mute"}
        onClose={close}
        title={`Mute ${name}`}
        description="Nothing is said about it until then. Verdicts stay as they are."
        submit="Mute"
        action={acts.mute}
        onDone={() => toast({ text: "Kept." })}
      >
        {(errorOf) => (
          <TextField
            label="Until"
            name="until"
            type="date"
            hint="Empty ends it."
            error={errorOf("until")}
            data-first-focus
          />
        )}
      </FormDialog>
    </span>
  );
}
