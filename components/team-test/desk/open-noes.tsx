import type { Question } from "#lib/team-test/question-sets/question.ts";
import type { RoundState } from "#lib/team-test/rounds/round-state.ts";
import type { RadarOfRound } from "../radar/use-on-radar.ts";
import type { RoundActs } from "./desk-props.ts";
import { Tactics } from "./tactics.tsx";

type OpenNoesProps = {
  questions: readonly Question[];
  state: RoundState;
  acts: RoundActs | null;
  radar: RadarOfRound;
};

/** What the team agreed is not so, with what helps there. */
export function OpenNoes({ questions, state, acts, radar }: OpenNoesProps) {
  const noes = questions.filter(({ id }) =>
    state.agreements.some(({ questionId, answer }) => questionId === id && answer === "no"),
  );
  if (noes.length === 0) return null;
  return (
    <section aria-labelledby="noes">
      <h2 id="noes" className="border-line-2 border-b pb-2 font-semibold text-base">
        You agreed on no
      </h2>
      <ul>
        {noes.map((question) => (
          <li key={question.id} className="pt-2">
            <p className="font-medium">{question.short}</p>
            <Tactics question={question} actions={state.actions} acts={acts} radar={radar} />
          </li>
        ))}
      </ul>
    </section>
  );
}
