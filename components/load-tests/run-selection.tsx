"use client";

import { type ReactNode, useState } from "react";
import { InvalidDialog } from "#components/runs/invalid-dialog.tsx";
import { Button } from "#components/ui/button.tsx";
import { notChanged } from "#components/ui/not-sent.ts";
import { useToast } from "#components/ui/toast.tsx";
import type { RunsAct } from "#lib/load-tests/runs/many-runs-schema.ts";
import type { ActionResult } from "#lib/shared/result.ts";
import { useRunSelection } from "./use-run-selection.ts";

type RunSelectionProps = {
  /** Where the ticked runs are compared. */
  action: string;
  /** Answers the ids of the runs that it changed. */
  change: (input: { runIds: string[] } & RunsAct) => Promise<ActionResult<string[]>>;
  testName: string;
  children: ReactNode;
};

const mostCompared = 8;

/** A table of runs of which some are ticked, and what can be done with those. Comparing works without JavaScript. */
export function RunSelection({ action, change, testName, children }: RunSelectionProps) {
  const toast = useToast();
  const { ticked, untickAll, takeFocusBack, form } = useRunSelection();
  const [isAsking, setIsAsking] = useState(false);
  const [isPending, setIsPending] = useState(false);
  const runIds = ticked.map(({ id }) => id);
  const count = ticked.length;
  const isCompared = count >= 2 && count <= mostCompared && ticked.every(({ isRead }) => isRead);

  async function act(doing: RunsAct, done: string, undo?: RunsAct): Promise<ActionResult<string[]>> {
    setIsPending(true);
    const result = await change({ runIds, ...doing }).catch(notChanged);
    setIsPending(false);
    if (!result.ok) return result;
    untickAll();
    const changed = result.value;
    const others = runIds.length - changed.length;
    const unchanged =
      others === 1 ? " 1 run stayed as it was." : others > 1 ? ` ${others} runs stayed as they were.` : "";
    toast({
      text: `${runsText(changed.length)} ${done}.${unchanged}`,
      undo: undo && (() => change({ runIds: changed, ...undo })),
    });
    return result;
  }
  async function press(...given: Parameters<typeof act>) {
    const result = await act(...given);
    if (!result.ok) toast({ text: result.errors[0]?.message ?? "That did not work." });
  }

  return (
    <>
      {/* What the Tab key reaches stops short of the bar that lies over the table's end. */}
      <form action={action} {...form} className="[&_:is(a,input)]:scroll-mb-32 sm:[&_:is(a,input)]:scroll-mb-16">
        {children}
        <div
          role="group"
          aria-label="Selected runs"
          hidden={count === 0}
          className="sticky bottom-0 z-10 flex flex-wrap items-center gap-x-1 gap-y-1.5 border-t bg-paper py-2 text-table [&[hidden]]:hidden"
        >
          <span role="status" className="mr-2 text-ink-2">
            {count > 0 && `${count} selected`}
          </span>
          <Button
            type="submit"
            disabled={!isCompared}
            look={isCompared ? "primary" : "plain"}
            hotkey="C"
            title={isCompared ? undefined : `Two to ${mostCompared} runs that were read are compared.`}
          >
            {isCompared ? `Compare ${count} runs` : "Compare"}
          </Button>
          <Button look="bare" hotkey="I" onClick={() => setIsAsking(true)}>
            Mark invalid…
          </Button>
          <Button
            look="bare"
            hotkey="V"
            isPending={isPending}
            onClick={() => press({ act: "mark-valid" }, "marked as valid")}
          >
            Mark valid
          </Button>
          <Button
            look="bare"
            hotkey="K"
            isPending={isPending}
            onClick={() => press({ act: "keep" }, "kept for good", { act: "no-longer-keep" })}
          >
            Keep for good
          </Button>
          <Button
            look="bare"
            isPending={isPending}
            onClick={() => press({ act: "no-longer-keep" }, "no longer kept for good", { act: "keep" })}
          >
            No longer keep
          </Button>
          <Button
            look="bare"
            isPending={isPending}
            onClick={() => press({ act: "delete" }, "deleted", { act: "restore" })}
          >
            Delete
          </Button>
          <Button look="bare" onClick={untickAll} className="sm:ml-auto">
            Clear selection
          </Button>
        </div>
      </form>
      <InvalidDialog
        name={`${runsText(count)} of ${testName}`}
        isOpen={isAsking}
        onClose={() => {
          setIsAsking(false);
          takeFocusBack();
        }}
        onMarked={() => {}}
        mark={async (data) => {
          const result = await act({ act: "mark-invalid", reason: textOf(data) }, "marked as invalid", {
            act: "mark-valid",
          });
          return result.ok ? { ok: true, value: undefined } : result;
        }}
      />
    </>
  );
}

function runsText(count: number): string {
  return count === 1 ? "1 run" : `${count} runs`;
}

function textOf(form: FormData): string {
  const value = form.get("reason");
  return typeof value === "string" ? value : "";
}
