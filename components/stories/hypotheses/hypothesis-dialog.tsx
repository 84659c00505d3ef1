"use client";

import { FormDialog } from "#components/ui/form-dialog.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { HypothesisView } from "#lib/stories/hypotheses/hypothesis-view.ts";
import { useChoices } from "../choices/use-choices.ts";
import { DecideFields } from "./decide-fields.tsx";
import type { HypothesisActs, WatchedFigure } from "./hypothesis-acts.ts";
import { MomentField } from "./moment-field.tsx";
import { SentenceFields } from "./sentence-fields.tsx";
import { TestFields } from "./test-fields.tsx";
import { resultSentence } from "./test-text.ts";

export type HypothesisAct = "edit" | "declare" | "await" | "observe" | "decide";

export type HypothesisDialogProps = {
  act: HypothesisAct;
  teamSlug: string;
  hypothesis: HypothesisView;
  watched: WatchedFigure | null;
  acts: HypothesisActs;
  onClose: () => void;
};

/** The form of one act on a hypothesis. */
export function HypothesisDialog({ act, teamSlug, hypothesis, watched, acts, onClose }: HypothesisDialogProps) {
  const { tests, isKnown } = useChoices(teamSlug);
  const toast = useToast();
  const { number, state, instrumentation, liveSince, reviewOn } = hypothesis;
  const [test] = hypothesis.tests;
  const form = { isOpen: true, onClose, width: "wide" } as const;
  switch (act) {
    case "edit":
      return (
        <FormDialog {...form} title={`Edit hypothesis ${number}`} submit="Save" action={acts.edit}>
          {(errorOf) => <SentenceFields words={hypothesis} errorOf={errorOf} />}
        </FormDialog>
      );
    case "declare":
      return (
        <FormDialog
          {...form}
          title={test ? "Declare another test" : "Declare its test"}
          description={
            test
              ? "It takes the place of the one before, which stays beside it. Only what comes after this counts."
              : "Before the data: only what comes after this counts."
          }
          submit="Declare"
          action={acts.declare}
        >
          {(errorOf) =>
            // Its choices are there at once, so that none of them jumps.
            isKnown && <TestFields last={test} watched={watched} tests={tests} errorOf={errorOf} />
          }
        </FormDialog>
      );
    case "await":
      return (
        <FormDialog
          {...form}
          title={state === "draft" ? "Await data" : "Where its data come from"}
          submit={state === "draft" ? "Await data" : "Save"}
          action={acts.await}
        >
          {(errorOf) => (
            <>
              <TextField
                name="instrumentation"
                type="url"
                label="Where its data come from"
                hint="The change or the dashboard that measures it: https://…"
                defaultValue={instrumentation}
                error={errorOf("instrumentation") ?? errorOf("test")}
              />
              <MomentField
                name="liveSince"
                label="Live since"
                initial={liveSince ?? new Date()}
                error={errorOf("liveSince")}
              />
              <TextField
                name="reviewOn"
                type="date"
                isFigure
                label="Look at it again on"
                defaultValue={reviewOn ?? ""}
                error={errorOf("reviewOn")}
              />
            </>
          )}
        </FormDialog>
      );
    case "observe":
      return (
        <FormDialog
          {...form}
          title="Add an observation"
          submit="Add"
          action={acts.observe}
          onDone={(result) => test && toast({ text: resultSentence(test, result) })}
        >
          {(errorOf) => (
            <>
              <TextField
                name="value"
                label={test ? [test.metric, test.unit].filter(Boolean).join(", ") : "Value"}
                inputMode="decimal"
                isFigure
                error={errorOf("value")}
              />
              <MomentField name="at" label="Seen at" initial={new Date()} error={errorOf("at")} />
              <TextField
                name="source"
                label="Where it was seen"
                hint="A link to the trace or the log, or a few words."
                maxLength={300}
                error={errorOf("source")}
              />
            </>
          )}
        </FormDialog>
      );
    case "decide":
      return (
        <FormDialog {...form} title={`Decide hypothesis ${number}`} submit="Decide" action={acts.decide}>
          {(errorOf) => <DecideFields hypothesis={hypothesis} errorOf={errorOf} />}
        </FormDialog>
      );
  }
}
