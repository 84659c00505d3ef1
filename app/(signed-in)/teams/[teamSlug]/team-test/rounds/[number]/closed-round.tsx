import { notFound } from "next/navigation";
import { LateCandidateRecord } from "#components/team-test/candidates/late-candidate-record.tsx";
import { RoundNeighbours } from "#components/team-test/record/round-neighbours.tsx";
import { ActionsOf } from "#components/team-test/record/round-record.tsx";
import { Answer } from "#components/ui/answer.tsx";
import type { Member } from "#lib/auth/actor.ts";
import type { Decision } from "#lib/team-test/candidates/choice.ts";
import { decisionText } from "#lib/team-test/candidates/matrix-text.ts";
import { standingOf } from "#lib/team-test/history/held-round.ts";
import { listHeldRounds, listOwnSets } from "#lib/team-test/history/held-rounds-store.ts";
import { earlierInFamily } from "#lib/team-test/history/set-family.ts";
import type { Question } from "#lib/team-test/question-sets/question.ts";
import { readRoundState } from "#lib/team-test/rounds/round-state-store.ts";
import { ClosedAnswers } from "./closed-answers.tsx";
import { heldText } from "./held-text.ts";

type ClosedRoundProps = { member: Member; number: number; questions: readonly Question[] };

/** The record of a closed round, with the ways to those before and after it. */
export async function ClosedRound({ member, number, questions }: ClosedRoundProps) {
  const [held, ownSets] = await Promise.all([listHeldRounds(member), listOwnSets(member)]);
  const round = held.find((one) => one.number === number);
  const state = round && (await readRoundState(round.id));
  if (!round || !state) notFound();
  const standing = standingOf(round);
  const closed = held.filter(({ phase }) => phase === "closed").map((one) => one.number);
  return (
    <>
      {standing === "answers" && (
        <ClosedAnswers
          member={member}
          round={round}
          state={state}
          ownSets={ownSets}
          earlier={earlierInFamily(round, held, ownSets)}
        />
      )}
      {state.choice && (
        <>
          <Answer explanation={heldText(round)}>{choiceSentence(state.choice.decision, number)}</Answer>
          <div className="mt-6 flex flex-col gap-8">
            <div>
              <LateCandidateRecord questions={questions} choice={state.choice} isDecisionSaid />
            </div>
            <ActionsOf questions={questions} state={state} />
          </div>
        </>
      )}
      {standing === "abandoned" && (
        <>
          <Answer
            explanation={`${heldText(round)} The answers that were given until then were deleted; nobody has seen them.`}
          >
            Round {number} was closed before its answers were shown.
          </Answer>
          <ActionsOf questions={questions} state={state} />
        </>
      )}
      <RoundNeighbours
        teamSlug={member.teamSlug}
        before={closed.find((one) => one < number) ?? null}
        after={closed.findLast((one) => one > number) ?? null}
      />
    </>
  );
}

function choiceSentence(decision: Decision | null, number: number): string {
  return decision ? decisionText(decision) : `Round ${number} was closed without a decision.`;
}
