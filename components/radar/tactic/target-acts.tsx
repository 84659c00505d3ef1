"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { lazyPart } from "#components/ui/lazy-part.tsx";
import { notChanged } from "#components/ui/not-sent.ts";
import { useToast } from "#components/ui/toast.tsx";
import type { ActionResult } from "#lib/shared/result.ts";
import type { TargetDialogProps } from "./target-dialog.tsx";

const TargetDialog = lazyPart<TargetDialogProps>(() => import("./target-dialog.tsx").then((file) => file.TargetDialog));

type Act = () => Promise<ActionResult<unknown>>;

type TargetActsProps = Omit<TargetDialogProps, "isOpen" | "onClose"> & {
  /** Keeps what the trend tells; null: somebody has said what it was, or the trend does not tell it. */
  takeBaseline: Act | null;
  /** Null: there is nothing to take away. `restore` is null where its test is gone. */
  clear: { act: Act; restore: Act | null } | null;
};

/** What can be done with a tactic's target. */
export function TargetActs({ takeBaseline, clear, ...dialog }: TargetActsProps) {
  const { target, offered } = dialog;
  const [isOpen, setIsOpen] = useState(false);
  const [hasOpened, setHasOpened] = useState(false);
  const toast = useToast();

  async function press(act: Act, done: string, undo: Act | null = null) {
    const result = await act().catch(notChanged);
    if (!result.ok) return toast({ text: result.errors.map(({ message }) => message).join(" ") });
    toast({ text: done, ...(undo && { undo }) });
  }
  function open() {
    setHasOpened(true);
    setIsOpen(true);
  }
  return (
    <>
      {takeBaseline && offered && (
        <Button look="bare" onClick={() => press(takeBaseline, `${offered} is kept as what it was.`)}>
          Keep {offered} as the baseline
        </Button>
      )}
      {clear && (
        <Button
          look="bare"
          aria-label="Take the target away"
          onClick={() => press(clear.act, "The target is taken away.", clear.restore)}
        >
          Take away
        </Button>
      )}
      <Button look={target ? "bare" : "plain"} aria-label={target ? "Change the target" : undefined} onClick={open}>
        {target ? "Change" : "Set a target"}
      </Button>
      {hasOpened && (
        <TargetDialog key={JSON.stringify(target)} {...dialog} isOpen={isOpen} onClose={() => setIsOpen(false)} />
      )}
    </>
  );
}
