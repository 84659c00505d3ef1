"use client";

import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogActions } from "#components/ui/dialog.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import type { NextStep } from "./use-next-step.ts";

/** The way on to the next phase; where something would be lost on it, it asks once. */
export function NextButton({ step, hasKey = false }: { step: NextStep; hasKey?: boolean }) {
  const { face, isPending, question, ask, go, press } = step;
  if (!face) return null;
  return (
    <>
      <Button look="primary" isPending={isPending} onClick={press}>
        {hasKey && (
          <span className="-ml-1 max-sm:hidden [&>kbd]:border-current/40 [&>kbd]:text-current">
            <Kbd>Space</Kbd>
          </span>
        )}
        {face}
      </Button>
      {question && (
        <Dialog isOpen={ask.isOpen} onClose={ask.close} title={question.title} description={question.description}>
          <DialogActions>
            <Button
              look="primary"
              onClick={() => {
                ask.close();
                void go();
              }}
            >
              {question.submit}
            </Button>
            <Button onClick={ask.close}>Not yet</Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}
