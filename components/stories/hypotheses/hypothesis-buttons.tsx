"use client";

import { useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { lazyPart } from "#components/ui/lazy-part.tsx";
import { notChanged } from "#components/ui/not-sent.ts";
import { useToast } from "#components/ui/toast.tsx";
import type { HypothesisView } from "#lib/stories/hypotheses/hypothesis-view.ts";
import type { HypothesisActs, WatchedFigure } from "./hypothesis-acts.ts";
import type { HypothesisAct, HypothesisDialogProps } from "./hypothesis-dialog.tsx";

const HypothesisDialog = lazyPart<HypothesisDialogProps>(
  () => import("./hypothesis-dialog.tsx").then((file) => file.HypothesisDialog),
  { isLikely: true },
);

type HypothesisButtonsProps = {
  teamSlug: string;
  hypothesis: HypothesisView;
  watched: WatchedFigure | null;
  acts: HypothesisActs;
};

/** What can be done with a hypothesis now, the next step first. */
export function HypothesisButtons({ teamSlug, hypothesis, watched, acts }: HypothesisButtonsProps) {
  const [open, setOpen] = useState<HypothesisAct | null>(null);
  const [isPending, startTransition] = useTransition();
  const toast = useToast();
  const { state, tests, number } = hypothesis;
  const [test] = tests;
  function evaluate() {
    startTransition(async () => {
      const result = await acts.evaluate().catch(notChanged);
      if (!result.ok) return toast({ text: result.errors.map(({ message }) => message).join(" ") });
      const { resultSentence } = await import("./test-text.ts");
      if (test) toast({ text: resultSentence(test, result.value) });
    });
  }
  const isWaiting = state === "awaiting_data";
  return (
    <div className="flex flex-wrap gap-1.5">
      {isWaiting && test?.kind === "runs" && (
        <Button isPending={isPending} onClick={evaluate}>
          Evaluate now
        </Button>
      )}
      {isWaiting && test?.kind === "observed" && <Button onClick={() => setOpen("observe")}>Add an observation</Button>}
      {isWaiting && <Button onClick={() => setOpen("decide")}>Decide</Button>}
      {!isWaiting && !test && <Button onClick={() => setOpen("declare")}>Declare its test</Button>}
      {!isWaiting && test && <Button onClick={() => setOpen("await")}>Await data</Button>}
      {test && (
        <Button look="bare" onClick={() => setOpen("declare")}>
          Declare another test
        </Button>
      )}
      {isWaiting ? (
        <Button look="bare" onClick={() => setOpen("await")}>
          Edit dates
        </Button>
      ) : (
        <>
          <Button look="bare" aria-label={`Edit hypothesis ${number}`} onClick={() => setOpen("edit")}>
            Edit
          </Button>
          <Button look="bare" aria-label={`Withdraw hypothesis ${number}`} onClick={() => setOpen("decide")}>
            Withdraw
          </Button>
        </>
      )}
      {open && (
        <HypothesisDialog
          act={open}
          teamSlug={teamSlug}
          hypothesis={hypothesis}
          watched={watched}
          acts={acts}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}
