import { notFound } from "next/navigation";
import { joinLinksHere } from "#app/join-links-here.ts";
import type { ChoiceActs } from "#components/team-test/candidates/choice-acts.ts";
import type { CheckInActs } from "#components/team-test/desk/check-in/check-in-acts.ts";
import type { DeskProps, RoundActs } from "#components/team-test/desk/desk-props.ts";
import { route } from "#components/ui/route.ts";
import type { Member } from "#lib/auth/actor.ts";
import { revealIfOverdue } from "#lib/compose/evidence/reveal-overdue.ts";
import { readRound } from "#lib/compose/radar/check-in/read-round.ts";
import { withOfferedTactics } from "#lib/compose/radar/links/offered-tactics.ts";
import { listMembers } from "#lib/people/member-store.ts";
import { dayText } from "#lib/shared/time-text.ts";
import { listHeldRounds, listOwnSets } from "#lib/team-test/history/held-rounds-store.ts";
import { listPastRounds } from "#lib/team-test/history/past-rounds-store.ts";
import { previousResults } from "#lib/team-test/history/previous-results.ts";
import { earlierInFamily } from "#lib/team-test/history/set-family.ts";
import { stateFor } from "#lib/team-test/rounds/round-state.ts";
import type { findRound } from "#lib/team-test/rounds/round-store.ts";
import {
  addActionAction,
  admitGuestAction,
  advanceRoundAction,
  agreeAction,
  changeActionAction,
  lookAtAction,
  moveDeadlineAction,
  removeActionAction,
  setTimerAction,
  settleActionAction,
  unagreeAction,
} from "./actions.ts";
import {
  addCandidateAction,
  decideAction,
  markCandidateAction,
  removeCandidateAction,
  renameCandidateAction,
  undecideAction,
} from "./candidate-actions.ts";
import { leaveAsIsAction, moveAsProposedAction, revealCheckInsAction, stillSoAction } from "./check-in-actions.ts";
import { radarOfRound } from "./radar-of-round.ts";

/** A question that was not asked for longer has no last time. */
const roundsBack = 12;

type FoundRound = NonNullable<Awaited<ReturnType<typeof findRound>>>;

/** A round of the team as its desk and its big screen show it. */
export async function readDesk(member: Member, round: FoundRound): Promise<DeskProps> {
  const { teamSlug, teamName } = member;
  if (round.mode === "async" && round.phase === "answer") await revealIfOverdue(round.id, new Date());
  const mayLead = member.permissions.has("rounds:run");
  const asked = { ...round.facts, setId: round.setId };
  const [state, held, ownSets, members, links] = await Promise.all([
    readRound(round.id),
    listHeldRounds(member),
    listOwnSets(member),
    mayLead ? listMembers(member) : [],
    round.code === null ? null : joinLinksHere(round.code),
  ]);
  if (!state) notFound();
  const past = await listPastRounds(member, earlierInFamily(round, held, ownSets).slice(0, roundsBack));
  const radar = await radarOfRound(member, round.id);
  const questions = withOfferedTactics(round.facts.questions, radar.tactics);
  const teamPath = `/teams/${teamSlug}`;
  const roundPath = `${teamPath}/team-test/rounds/${round.number}`;
  return {
    facts: { ...round.facts, questions, teamName, startedOn: dayText(round.createdAt, 0) },
    initial: stateFor(state, mayLead ? "facilitator" : "member"),
    eventsHref: `${roundPath}/events`,
    teamPath,
    previous: previousResults(asked, past, ownSets),
    owners: members.filter(({ isDeactivated }) => !isDeactivated).map(({ userId, name }) => ({ userId, name })),
    acts: mayLead && round.phase !== "closed" ? actsOf(teamSlug, round.id) : null,
    join: round.code === null || links === null ? null : { code: round.code, links },
    choiceActs: mayLead && state.choice && round.phase !== "closed" ? choiceActsOf(teamSlug, round.id) : null,
    radar,
    checkInActs: mayLead && round.phase !== "closed" ? checkInActsOf(teamSlug, round.id) : null,
    recordHref: route(`/teams/${teamSlug}/team-test/rounds/${round.number}`),
  };
}

/** What can be done with a choice between candidates. */
function choiceActsOf(teamSlug: string, roundId: string): ChoiceActs {
  const of = { roundId };
  return {
    mark: markCandidateAction.bind(null, teamSlug, of),
    add: addCandidateAction.bind(null, teamSlug, of),
    rename: renameCandidateAction.bind(null, teamSlug, of),
    remove: removeCandidateAction.bind(null, teamSlug, of),
    decide: decideAction.bind(null, teamSlug, of),
    undecide: undecideAction.bind(null, teamSlug, of),
  };
}

/** What can be done with the tactics that a round looks at. */
function checkInActsOf(teamSlug: string, roundId: string): CheckInActs {
  const of = { roundId };
  return {
    reveal: revealCheckInsAction.bind(null, teamSlug, of),
    move: moveAsProposedAction.bind(null, teamSlug, of),
    leave: leaveAsIsAction.bind(null, teamSlug, of),
    stillSo: stillSoAction.bind(null, teamSlug, of),
  };
}

/** What can be done with one round, whatever a browser sends with it. */
function actsOf(teamSlug: string, roundId: string): RoundActs {
  const of = { roundId };
  return {
    advance: advanceRoundAction.bind(null, teamSlug, of),
    lookAt: lookAtAction.bind(null, teamSlug, of),
    setTimer: setTimerAction.bind(null, teamSlug, of),
    moveDeadline: moveDeadlineAction.bind(null, teamSlug, of),
    admit: admitGuestAction.bind(null, teamSlug, of),
    agree: agreeAction.bind(null, teamSlug, of),
    unagree: unagreeAction.bind(null, teamSlug, of),
    addAction: addActionAction.bind(null, teamSlug, of),
    changeAction: changeActionAction.bind(null, teamSlug),
    settleAction: settleActionAction.bind(null, teamSlug, of),
    removeAction: removeActionAction.bind(null, teamSlug),
  };
}
