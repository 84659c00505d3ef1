"use client";

import { Button } from "#components/ui/button.tsx";
import { lazyPart } from "#components/ui/lazy-part.tsx";
import { notChanged } from "#components/ui/not-sent.ts";
import { useToast } from "#components/ui/toast.tsx";
import type { ActionResult } from "#lib/shared/result.ts";
import type { TargetDialogProps } from "./target-dialog.tsx";
import { useOpened } from "./use-opened.ts";

const TargetDialog = lazyPart<TargetDialogProps>(() => import("./target-dialog.tsx").then((file) => file.TargetDialog));

type TargetOfDialog = Omit<TargetDialogProps, "isOpen" | "onClose" | "footer">;
type Act = () => Promise<ActionResult<unknown>>;

type TargetActsProps = TargetOfDialog & {
  /** Keeps what the trend tells; null: somebody has said what it was, or the trend does not tell it. */
  takeBaseline: Act | null;
  /** Null: there is nothing to take away. `restore` is null where its test is gone. */
  clear: { act: Act; restore: Act | null } | null;
};

/** What can be done with a tactic's target. */
export function TargetActs({ takeBaseline, clear, ...dialog }: TargetActsProps) {
  const { target, offered } = dialog;
  const { opened, isOpen, open, close } = useOpened(dialog, isSame);
  const toast = useToast();

  async function press(act: Act, done: string, undo: Act | null = null) {
    const result = await act().catch(notChanged);
    if (!result.ok) return toast({ text: result.errors.map(({ message }) => message).join(" ") });
    toast({ text: done, ...(undo && { undo }) });
  }
  return (
    <>
      {takeBaseline && offered && (
        <Button look="bare" onClick={() => press(takeBaseline, `${offered} is kept as what it was.`)}>
          Keep {offered} as the baseline
        </Button>
      )}
      <Button look={target ? "bare" : "plain"} aria-label={target ? "Change the target" : undefined} onClick={open}>
        {target ? "Change" : "Set a target"}
      </Button>
      {opened && (
        <TargetDialog
          key={opened.round}
          {...opened.props}
          isOpen={isOpen}
          onClose={close}
          footer={
            clear && (
              <Button
                look="bare"
                className="self-start"
                onClick={() => {
                  close();
                  void press(clear.act, "The target is taken away.", clear.restore);
                }}
              >
                Take the target away
              </Button>
            )
          }
        />
      )}
    </>
  );
}

function isSame({ target }: TargetOfDialog, other: TargetOfDialog): boolean {
  return JSON.stringify(target) === JSON.stringify(other.target);
}
