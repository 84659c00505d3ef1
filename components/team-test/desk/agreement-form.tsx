"use client";

import { type KeyboardEvent, useRef } from "react";
import { flushSync } from "react-dom";
import { Button } from "#components/ui/button.tsx";
import { FieldError } from "#components/ui/field.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { TextareaField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { useActionForm } from "#components/ui/use-action-form.ts";
import type { ActionResult } from "#lib/shared/result.ts";
import { type Answer, answerNames, answers } from "#lib/team-test/results/tally.ts";
import { answerWords } from "../tally-text.ts";
import { VoteSquare } from "../vote-square.tsx";
import type { AgreementInput, RoundActs } from "./desk-props.ts";
import { toggleClass } from "./toggle-class.ts";
import type { AgreementDraft } from "./use-agreement-drafts.ts";

const keys: Record<Answer, string> = { yes: "Y", no: "N", unknown: "D", not_ours: "O" };

type AgreementFormProps = {
  questionId: string;
  draft: AgreementDraft;
  /** What was agreed on in the round before, or null. */
  before: { answer: Answer; roundNumber: number } | null;
  acts: Pick<RoundActs, "agree" | "unagree">;
};

/**
 * What the team agrees on for one question, with its reason, and why it is another answer than the last time. By keys: a letter
 * chooses, the reason has the focus, Enter saves, Escape gives the keys back to the page.
 */
export function AgreementForm({ questionId, draft, before, acts }: AgreementFormProps) {
  const { fields, agreed, isDirty, isOvertaken } = draft;
  const toast = useToast();
  const reason = useRef<HTMLTextAreaElement>(null);
  const isChanged = before !== null && fields.answer !== null && fields.answer !== before.answer;
  const { form, isPending, errorOf, formErrors } = useActionForm<unknown>(save, { onDone: draft.saved });

  async function save(): Promise<ActionResult<unknown>> {
    const { answer, reason: why, changedBecause } = fields;
    const missing = { path: "answer", message: "Choose the answer that you agree on." };
    if (answer === null) return { ok: false, errors: [missing], input: {} };
    const result = await acts.agree({
      questionId,
      answer,
      reason: why,
      changedBecause: isChanged ? changedBecause : "",
    });
    if (result.ok && document.activeElement instanceof HTMLElement) document.activeElement.blur();
    return result;
  }
  async function takeBack() {
    if (!agreed) return;
    draft.drop();
    const result = await acts.unagree({ questionId });
    const again: AgreementInput = { ...agreed, questionId };
    if (result.ok) toast({ text: "Open again: nothing is agreed.", undo: () => acts.agree(again) });
    else toast({ text: result.errors.map(({ message }) => message).join(" ") });
  }
  function choose(answer: Answer) {
    // The field may come with the answer.
    flushSync(() => draft.edit({ answer }));
    reason.current?.focus();
  }

  return (
    <form {...form} aria-label="Agreed answer" className="mt-5 flex flex-col gap-3 border-t pt-4">
      <div role="group" aria-label="Answer" className="flex flex-wrap items-center gap-2">
        <span className="mr-1 font-semibold">We agree on</span>
        {answers.map((answer) => (
          <Button
            key={answer}
            hotkey={keys[answer]}
            aria-pressed={fields.answer === answer}
            onClick={() => choose(answer)}
            className={toggleClass}
          >
            <VoteSquare answer={answer} className="size-3.5" />
            {answerNames[answer]}
          </Button>
        ))}
        <FieldError>{errorOf("answer")}</FieldError>
      </div>
      {(fields.answer !== null || fields.reason !== "") && (
        <>
          <TextareaField
            ref={reason}
            label="Reason"
            isOptional={fields.answer !== "not_ours"}
            rows={1}
            maxLength={1000}
            value={fields.reason}
            onChange={({ target }) => draft.edit({ reason: target.value })}
            onKeyDown={saveOrLeave}
            error={errorOf("reason")}
          />
          {isChanged && (
            <TextareaField
              label={`Changed because (round ${before.roundNumber}: ${answerWords[before.answer]})`}
              isOptional
              rows={1}
              maxLength={1000}
              value={fields.changedBecause}
              onChange={({ target }) => draft.edit({ changedBecause: target.value })}
              onKeyDown={saveOrLeave}
              error={errorOf("changedBecause")}
            />
          )}
        </>
      )}
      {isOvertaken && (
        <p role="status" className="flex flex-wrap items-center gap-x-3 text-ink-2">
          Meanwhile somebody wrote {agreed ? `“${answerNames[agreed.answer]}. ${agreed.reason}”` : "that it is open"}.
          Yours is not saved yet.
          <Button look="bare" onClick={draft.drop}>
            Take theirs
          </Button>
        </p>
      )}
      <FormErrors errors={formErrors} />
      <div className="flex min-h-7 flex-wrap items-center gap-3">
        {isDirty && (
          <Button type="submit" look="primary" isPending={isPending}>
            {agreed ? "Save" : "Agree"}
          </Button>
        )}
        {isDirty && <span className="text-ink-3 text-meta max-sm:hidden">Enter saves, Shift Enter starts a line</span>}
        {!isDirty && agreed && (
          <>
            <p className="text-ink-2">Agreed: {answerNames[agreed.answer]}.</p>
            <Button look="bare" onClick={takeBack}>
              Take it back
            </Button>
          </>
        )}
      </div>
    </form>
  );
}

function saveOrLeave(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.nativeEvent.isComposing) return;
  if (event.key === "Escape") event.currentTarget.blur();
  if (event.key !== "Enter" || event.shiftKey) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
