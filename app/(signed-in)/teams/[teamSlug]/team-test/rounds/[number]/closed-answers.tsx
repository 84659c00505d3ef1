import { RoundRecord } from "#components/team-test/record/round-record.tsx";
import { Answer } from "#components/ui/answer.tsx";
import type { Member } from "#lib/auth/actor.ts";
import { withOfferedTactics } from "#lib/compose/radar/links/offered-tactics.ts";
import type { HeldRound } from "#lib/team-test/history/held-round.ts";
import { closedSentence } from "#lib/team-test/history/overview-sentence.ts";
import { listPastRounds } from "#lib/team-test/history/past-rounds-store.ts";
import { previousResults } from "#lib/team-test/history/previous-results.ts";
import type { OwnSet } from "#lib/team-test/history/set-family.ts";
import type { RoundState } from "#lib/team-test/rounds/round-state.ts";
import { heldText } from "./held-text.ts";
import { radarOfRound } from "./radar-of-round.ts";

const roundsBack = 12;

type ClosedAnswersProps = {
  member: Member;
  round: HeldRound;
  state: RoundState;
  ownSets: readonly OwnSet[];
  /** The numbers of the rounds of its family before it, newest first. */
  earlier: readonly number[];
};

/** The record of a round that asked people, beside what they said before. */
export async function ClosedAnswers({ member, round, state, ownSets, earlier }: ClosedAnswersProps) {
  const past = await listPastRounds(member, [round.number, ...earlier.slice(0, roundsBack)]);
  const here = past.at(-1);
  if (!here) return null;
  const radar = await radarOfRound(member, round.id);
  return (
    <>
      <Answer explanation={heldText(round)}>{closedSentence(here, past.at(-2) ?? null)}</Answer>
      <RoundRecord
        questions={withOfferedTactics(here.questions, radar.tactics)}
        state={state}
        people={here.people}
        previous={previousResults(here, past, ownSets)}
        teamPath={`/teams/${member.teamSlug}`}
        radar={radar}
      />
    </>
  );
}
