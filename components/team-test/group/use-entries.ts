"use client";

import { useState } from "react";
import { useToast } from "#components/ui/toast.tsx";
import type { RoundAgreement } from "#lib/team-test/rounds/round-state.ts";
import type { RoundActs } from "../desk/desk-props.ts";
import { useAct } from "../desk/use-act.ts";
import { useUnloadWarning } from "../use-unload-warning.ts";
import { type Entry, entryOf, entryText, type OwnEntry, stillOwn, whyNotEntered } from "./entry.ts";

type Acts = Pick<RoundActs, "agree" | "unagree">;

/** What one person enters for the team, question by question: saved at once, and shown before the round has it. */
export function useEntries(agreements: readonly RoundAgreement[], acts: Acts) {
  const [entered, setEntered] = useState<Readonly<Record<string, OwnEntry | undefined>>>({});
  const act = useAct();
  const toast = useToast();
  const put = (questionId: string, change: (before: OwnEntry | undefined) => OwnEntry | undefined) =>
    setEntered((all) => ({ ...all, [questionId]: change(all[questionId]) }));

  useUnloadWarning(Object.values(entered).some((own) => own?.isSaved === false));

  return (questionId: string) => {
    const agreed = agreements.find((agreement) => agreement.questionId === questionId) ?? null;
    const own = stillOwn(agreed, entered[questionId]);
    const entry: Entry = own ?? entryOf(agreed);
    const lastSent = own?.sent.at(-1) ?? entryText(entryOf(agreed));

    function edit(change: Partial<Entry>): void {
      put(questionId, () => ({ ...entry, ...change, isSaved: false, sent: own?.sent ?? [lastSent] }));
    }
    async function save(next: Entry = entry): Promise<void> {
      const { answer, reason, changedBecause } = next;
      const text = entryText(next);
      if (answer === null || whyNotEntered(next) !== null || text === lastSent) return;
      put(questionId, (before) => before && { ...before, sent: [...before.sent, text] });
      const result = await act(() => acts.agree({ questionId, answer, reason, changedBecause }));
      put(questionId, (before) => before && afterSending(before, text, result.ok));
    }
    async function takeBack(): Promise<void> {
      if (!agreed) return;
      put(questionId, () => undefined);
      const result = await act(() => acts.unagree({ questionId }));
      if (result.ok)
        toast({ text: "Open again: nothing is entered.", undo: () => acts.agree({ ...agreed, questionId }) });
    }
    const isUnsaved = own !== null && entryText(own) !== lastSent;
    return { entry, isUnsaved, isEntered: agreed !== null, edit, save, takeBack };
  };
}

export type EntryOfQuestion = ReturnType<ReturnType<typeof useEntries>>;

/** What was not saved may be sent again; what was, is done unless it was changed meanwhile. */
function afterSending(own: OwnEntry, text: string, isSaved: boolean): OwnEntry {
  if (!isSaved) return { ...own, sent: own.sent.filter((each) => each !== text) };
  return { ...own, isSaved: entryText(own) === text };
}
