"use client";

import type { Question } from "#lib/team-test/question-sets/question.ts";
import type { OnRadar } from "./on-radar.ts";
import { TacticOnRadar } from "./tactic-on-radar.tsx";
import { useOnRadar } from "./use-on-radar.ts";

/** What helps where a closed round agreed on no: each can go on the radar. */
export function SuggestedTactics({ question, radar }: { question: Pick<Question, "id" | "tactics">; radar: OnRadar }) {
  const known = useOnRadar(radar);
  return (
    <ul>
      {question.tactics.map((tactic) => (
        <li key={tactic.id} className="flex min-h-7 flex-wrap items-center gap-x-3">
          {tactic.name}
          <TacticOnRadar question={question} tactic={tactic} radar={known} />
        </li>
      ))}
    </ul>
  );
}
