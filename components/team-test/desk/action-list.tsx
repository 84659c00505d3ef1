"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { Question } from "#lib/team-test/question-sets/question.ts";
import type { RoundAction } from "#lib/team-test/rounds/round-state.ts";
import { ActionFields, actionInput } from "./action-fields.tsx";
import type { Owner, RoundActs } from "./desk-props.ts";
import { DueText } from "./due-text.tsx";
import { useAct } from "./use-act.ts";

type ActionListProps = {
  actions: readonly RoundAction[];
  questions: readonly Question[];
  owners: readonly Owner[];
  /** ISO 8601 */
  now: string;
  acts: RoundActs | null;
};

/** What the team decided to do in this round. */
export function ActionList({ actions, questions, owners, now, acts }: ActionListProps) {
  if (actions.length === 0) return <p className="text-ink-2">No actions yet.</p>;
  return (
    <ul className="border-t">
      {actions.map((action) => (
        <li key={action.id} className="flex items-start gap-x-4 border-b py-2.5">
          <div className="min-w-0 flex-1 [overflow-wrap:anywhere]">
            <p className="text-lead">{action.text}</p>
            <p className="mt-0.5 flex flex-wrap gap-x-3 text-table">
              <span>{action.ownerName || <span className="text-ink-3">nobody’s yet</span>}</span>
              <DueText dueOn={action.dueOn} now={now} isOpen />
              <span className="text-ink-3">{questions.find(({ id }) => id === action.questionId)?.short}</span>
            </p>
          </div>
          {acts && <ActionActs action={action} owners={owners} acts={acts} />}
        </li>
      ))}
    </ul>
  );
}

function ActionActs({ action, owners, acts }: { action: RoundAction; owners: readonly Owner[]; acts: RoundActs }) {
  const [isEditing, setIsEditing] = useState(false);
  const act = useAct();
  const toast = useToast();

  async function remove() {
    const { id, text, ownerName, dueOn, questionId } = action;
    const result = await act(() => acts.removeAction({ id }));
    const owner = owners.find(({ name }) => name === ownerName);
    const by = owner ? { ownerId: owner.userId, ownerName: "" } : { ownerName };
    if (result.ok)
      toast({
        text: `“${text}” is removed.`,
        undo: () => acts.addAction({ text, questionId, ...by, dueOn: dueOn ?? "" }),
      });
  }
  return (
    <div className="flex">
      <Button look="bare" aria-label={`Edit: ${action.text}`} onClick={() => setIsEditing(true)}>
        Edit
      </Button>
      <Button look="bare" aria-label={`Remove: ${action.text}`} onClick={remove}>
        Remove
      </Button>
      <FormDialog
        isOpen={isEditing}
        onClose={() => setIsEditing(false)}
        title="Edit action"
        submit="Save"
        action={(form) => acts.changeAction({ id: action.id, ...actionInput(form, owners) })}
      >
        {(errorOf) => <ActionFields action={action} owners={owners} errorOf={errorOf} />}
      </FormDialog>
    </div>
  );
}
