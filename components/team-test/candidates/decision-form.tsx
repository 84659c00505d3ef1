"use client";

import { useEffect } from "react";
import { Button } from "#components/ui/button.tsx";
import { FieldError } from "#components/ui/field.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { Radio } from "#components/ui/radio.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { TextareaField } from "#components/ui/text-field.tsx";
import { useActionForm } from "#components/ui/use-action-form.ts";
import { useLeaveWarning } from "#components/ui/use-leave-warning.ts";
import { countsByCandidate, type MatrixRow } from "#lib/team-test/candidates/candidate-matrix.ts";
import type { Candidate } from "#lib/team-test/candidates/choice.ts";
import { countsText } from "#lib/team-test/candidates/matrix-text.ts";
import type { ChoiceActs } from "./choice-acts.ts";

/** What somebody is about to decide. `candidateId` is `none` for none of them, empty for nothing yet. */
export type DecisionDraft = { candidateId: string; why: string };

type DecisionFormProps = {
  rows: readonly MatrixRow<unknown>[];
  candidates: readonly Candidate[];
  draft: DecisionDraft;
  onDraft: (draft: DecisionDraft) => void;
  decide: ChoiceActs["decide"];
};

/** Which one, and why. The counts stand beside the names; they decide nothing. */
export function DecisionForm({ rows, candidates, draft, onDraft, decide }: DecisionFormProps) {
  const { form, isPending, errorOf, formErrors } = useActionForm<unknown>(() => decide(draft));
  const isBegun = draft.candidateId !== "" || draft.why !== "";
  useLeaveWarning(isBegun && !isPending);
  // What was taken back is open again: its answer has the focus that the button had.
  useEffect(() => form.ref.current?.querySelector<HTMLElement>("input:checked")?.focus(), [form.ref]);
  const counts = countsByCandidate(rows, candidates);
  const error = errorOf("candidateId");
  return (
    <section className="mt-10">
      <SectionHead title="Decision" meta="Marks are no verdict: the team decides, and says why" />
      <form {...form} className="grid max-w-[92ch] gap-4 py-4">
        <fieldset className="grid gap-2.5" aria-describedby={error ? "decision-error" : undefined}>
          <legend className="mb-1.5 font-medium text-table">Which one?</legend>
          {candidates.map(({ id, name }, column) => (
            <Choice key={id} id={id} draft={draft} onDraft={onDraft} isWrong={error !== undefined}>
              <span className="font-medium [overflow-wrap:anywhere]">{name}</span>
              <span className="block text-ink-3 text-meta">{counts[column] && countsText(counts[column])}</span>
            </Choice>
          ))}
          <Choice id="none" draft={draft} onDraft={onDraft} isWrong={error !== undefined}>
            <span className="font-medium">None of them</span>
          </Choice>
          <FieldError id="decision-error">{error}</FieldError>
        </fieldset>
        <TextareaField
          label="Why"
          name="why"
          rows={3}
          maxLength={1000}
          hint="What spoke for it, and what you give up with it. It is the part that people read in a year."
          value={draft.why}
          onChange={({ target }) => onDraft({ ...draft, why: target.value })}
          error={errorOf("why")}
        />
        <FormErrors errors={formErrors} />
        <div>
          <Button type="submit" look={isBegun ? "primary" : "plain"} isPending={isPending}>
            Decide
          </Button>
        </div>
      </form>
    </section>
  );
}

type ChoiceProps = {
  id: string;
  draft: DecisionDraft;
  onDraft: (draft: DecisionDraft) => void;
  isWrong: boolean;
  children: React.ReactNode;
};

function Choice({ id, draft, onDraft, isWrong, children }: ChoiceProps) {
  return (
    <Radio
      name="candidateId"
      value={id}
      checked={draft.candidateId === id}
      aria-invalid={isWrong || undefined}
      onChange={() => onDraft({ ...draft, candidateId: id })}
    >
      {children}
    </Radio>
  );
}
