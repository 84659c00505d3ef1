"use client";

import { Button } from "#components/ui/button.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { Question } from "#lib/team-test/question-sets/question.ts";
import type { RoundAction } from "#lib/team-test/rounds/round-state.ts";
import { TacticOnRadar } from "../radar/tactic-on-radar.tsx";
import type { RadarOfRound } from "../radar/use-on-radar.ts";
import type { RoundActs } from "./desk-props.ts";
import { useAct } from "./use-act.ts";

type TacticsProps = {
  question: Question;
  /** What the team decided to do so far. */
  actions: readonly RoundAction[];
  acts: RoundActs | null;
  radar: RadarOfRound;
};

/** What helps where the answer is no; each can go on the radar, and become an action. */
export function Tactics({ question, actions, acts, radar }: TacticsProps) {
  const act = useAct();
  const toast = useToast();
  if (question.tactics.length === 0) return null;

  async function add(addAction: RoundActs["addAction"], removeAction: RoundActs["removeAction"], text: string) {
    const result = await act(() => addAction({ text, questionId: question.id, ownerName: "", dueOn: "" }));
    if (!result.ok) return;
    toast({ text: `“${text}” is an action now.`, undo: () => removeAction({ id: result.value.id }) });
  }
  const isAction = (name: string) =>
    actions.some(({ questionId, text }) => questionId === question.id && text === name);
  return (
    <div className="mt-3">
      <p className="text-ink-3 text-table">What helps here</p>
      <ul className="mt-1">
        {question.tactics.map(({ id, name }) => (
          <li key={id} className="flex min-h-9 flex-wrap items-center gap-x-3 border-b">
            <span className="min-w-0 flex-1 basis-32 [overflow-wrap:anywhere]">{name}</span>
            <span className="ml-auto flex items-center gap-x-2">
              <TacticOnRadar question={question} tactic={{ id, name }} radar={radar} />
              {isAction(name) ? (
                <span className="text-ink-3 text-table">is an action</span>
              ) : (
                acts && (
                  <Button
                    look="bare"
                    aria-label={`Make it an action: ${name}`}
                    onClick={() => add(acts.addAction, acts.removeAction, name)}
                  >
                    make it an action
                  </Button>
                )
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
