"use client";

import { useState } from "react";
import type { Answer } from "#lib/team-test/results/tally.ts";
import type { RoundAgreement } from "#lib/team-test/rounds/round-state.ts";

export type AgreementFields = { answer: Answer | null; reason: string; changedBecause: string };

/** What somebody types, and what was agreed when they began. `isSaved` until the stream brings it back. */
type Draft = { fields: AgreementFields; began: string; isSaved: boolean };

const nothing: AgreementFields = { answer: null, reason: "", changedBecause: "" };

/**
 * What is typed about each question on this screen, kept while one looks at others. What another who leads agrees on meanwhile takes
 * nothing of it away: `isOvertaken` says that there is something new.
 */
export function useAgreementDrafts(agreements: readonly RoundAgreement[]) {
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const agreedOn = (questionId: string) => agreements.find((agreement) => agreement.questionId === questionId) ?? null;
  const put = (questionId: string, draft: Draft | undefined) =>
    setDrafts(({ [questionId]: _, ...others }) => (draft ? { ...others, [questionId]: draft } : others));

  return (questionId: string) => {
    const agreed = agreedOn(questionId);
    const draft = drafts[questionId];
    const isBack = draft?.isSaved === true && draft.began !== textOf(agreed);
    const isKept = draft !== undefined && !isBack;
    const fields = isKept ? draft.fields : agreed ? { ...agreed } : nothing;
    return {
      fields,
      agreed,
      isDirty: isKept && !draft.isSaved,
      isOvertaken:
        isKept && !draft.isSaved && draft.began !== textOf(agreed) && textOf(trimmed(fields)) !== textOf(agreed),
      edit: (change: Partial<AgreementFields>) =>
        put(questionId, {
          fields: { ...fields, ...change },
          began: isKept && !draft.isSaved ? draft.began : textOf(agreed),
          isSaved: false,
        }),
      drop: () => put(questionId, undefined),
      /** What was typed since it was sent stays a draft. */
      saved: () =>
        setDrafts((all) => {
          const now = all[questionId];
          if (!now || textOf(now.fields) !== textOf(fields)) return all;
          return { ...all, [questionId]: { ...now, began: textOf(agreed), isSaved: true } };
        }),
    };
  };
}

export type AgreementDraft = ReturnType<ReturnType<typeof useAgreementDrafts>>;

function trimmed({ answer, reason, changedBecause }: AgreementFields): AgreementFields {
  return { answer, reason: reason.trim(), changedBecause: changedBecause.trim() };
}

function textOf(agreed: AgreementFields | null): string {
  return agreed ? JSON.stringify([agreed.answer, agreed.reason, agreed.changedBecause]) : "";
}
