import { CodeRefused } from "#components/team-test/hand/code-refused.tsx";
import { Hand } from "#components/team-test/hand/hand.tsx";
import type { RoundStanding } from "#lib/auth/round-standing.ts";
import { revealIfOverdue } from "#lib/compose/evidence/reveal-overdue.ts";
import { listOwnCheckIns } from "#lib/compose/radar/check-in/check-in-store.ts";
import { readRound } from "#lib/compose/radar/check-in/read-round.ts";
import { longestComment } from "#lib/team-test/ballots/ballot-schema.ts";
import { listOwnAnswers } from "#lib/team-test/ballots/ballot-store.ts";
import { isRevealed } from "#lib/team-test/rounds/phase.ts";
import { stateFor } from "#lib/team-test/rounds/round-state.ts";
import { findOwnRound } from "#lib/team-test/rounds/round-store.ts";
import {
  listOwnAnswersAction,
  saveAnswerAction,
  sayPracticeAction,
  setReadyAction,
  takeAnswerBackAction,
  takeBallotAction,
} from "./actions.ts";

const acts = {
  saveAnswer: saveAnswerAction,
  takeAnswerBack: takeAnswerBackAction,
  setReady: setReadyAction,
  sayPractice: sayPracticeAction,
  takeBallot: takeBallotAction,
  listOwnAnswers: listOwnAnswersAction,
};

/** The round in the hand of somebody with a seat. */
export async function HandHere({ standing }: { standing: Extract<RoundStanding, { kind: "seated" }> }) {
  const { participant, round, isFacilitator } = standing;
  const { seatId, name, isGuest } = participant;
  if (round.mode === "async") await revealIfOverdue(round.id, new Date());
  const [facts, state, ownAnswers, ownPractice] = await Promise.all([
    findOwnRound(participant),
    readRound(participant.roundId),
    listOwnAnswers(participant),
    listOwnCheckIns(participant),
  ]);
  // Deleted since we looked who is asking.
  if (!state) return <CodeRefused code={round.code ?? ""} waitText={null} />;
  return (
    <Hand
      code={round.code ?? ""}
      facts={facts}
      initial={stateFor(state, isGuest ? "guest" : "member")}
      teamName={round.teamName}
      seat={{ id: seatId, name }}
      teamPath={isGuest ? null : `/teams/${round.teamSlug}`}
      isFacilitator={isFacilitator}
      ownAnswers={ownAnswers}
      ownPractice={ownPractice}
      needsBallot={facts.isAnonymous && !isRevealed(state.phase) && participant.ballot === null}
      longestComment={longestComment}
      acts={acts}
    />
  );
}
