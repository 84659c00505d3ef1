"use client";

import { useOptimistic, useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { TextareaField } from "#components/ui/text-field.tsx";
import type { RoundAction } from "#lib/team-test/rounds/round-state.ts";
import type { RoundActs } from "./desk-props.ts";
import { fieldText } from "./field-text.ts";
import { toggleClass } from "./toggle-class.ts";
import { useAct } from "./use-act.ts";

type SettleButtonsProps = { action: RoundAction; settle: RoundActs["settleAction"] | null };

/** What became of an action. Whatever is pressed can be changed again while the round runs. */
export function SettleButtons({ action, settle }: SettleButtonsProps) {
  const act = useAct();
  const [state, setState] = useOptimistic(action.state);
  const [, startTransition] = useTransition();
  const [isAsking, setIsAsking] = useState(false);
  if (!settle) return <span className="text-ink-2">{words[action.state]}</span>;

  function put(next: "open" | "done") {
    startTransition(async () => {
      setState(next);
      if (settle) await act(() => settle({ id: action.id, state: next, reason: "" }));
    });
  }
  const of = `: ${action.text}`;
  return (
    <div role="group" aria-label={action.text} className="flex gap-2">
      <Button
        aria-label={`Done${of}`}
        aria-pressed={state === "done"}
        className={toggleClass}
        onClick={() => put("done")}
      >
        Done
      </Button>
      <Button
        aria-label={`Drop…${of}`}
        aria-pressed={state === "dropped"}
        className={toggleClass}
        onClick={() => setIsAsking(true)}
      >
        Drop…
      </Button>
      <Button
        aria-label={`Keep${of}`}
        aria-pressed={state === "open"}
        className={toggleClass}
        onClick={() => put("open")}
      >
        Keep
      </Button>
      <FormDialog
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        title="Drop this action?"
        description={action.text}
        submit="Drop it"
        action={(form) => settle({ id: action.id, state: "dropped", reason: fieldText(form, "reason") })}
      >
        {(errorOf) => (
          <TextareaField
            label="Why"
            name="reason"
            defaultValue={action.reason}
            error={errorOf("reason")}
            maxLength={500}
          />
        )}
      </FormDialog>
    </div>
  );
}

const words = { open: "open", done: "done", dropped: "dropped" } as const;
