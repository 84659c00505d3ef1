import type { Area } from "../entry.ts";

const overviewPath = "/teams/[teamSlug]/team-test";
const roundPath = "/teams/[teamSlug]/team-test/rounds/[number]";
const setsPath = "/teams/[teamSlug]/team-test/sets";
const settingsPath = "/teams/[teamSlug]/team-test/settings";

const inTwoHours = new Date(Date.now() + 7_200_000).toISOString();
const cannotJoin = /^This round cannot be joined any more/;

/** Rounds of the team test: the team's, and the way in for whoever has a round's code. */
export const teamTest: Area = {
  pages: {
    "/r": { who: "anybody", path: () => "/r" },
    "/r/[code]": { who: "anybody", isLink: true, path: ({ round }) => `/r/${round.code}` },
    [overviewPath]: { who: "reads", path: (_, slug) => `/teams/${slug}/team-test` },
    [`${overviewPath}/new`]: { who: "works", path: (_, slug) => `/teams/${slug}/team-test/new` },
    [roundPath]: { who: "reads", path: ({ round }, slug) => `/teams/${slug}/team-test/rounds/${round.number}` },
    [`${roundPath}/room`]: {
      who: "reads",
      path: ({ round }, slug) => `/teams/${slug}/team-test/rounds/${round.number}/room`,
    },
    [settingsPath]: { who: "reads", path: (_, slug) => `/teams/${slug}/team-test/settings` },
    [setsPath]: { who: "reads", path: (_, slug) => `/teams/${slug}/team-test/sets` },
    [`${setsPath}/[setId]`]: {
      who: "reads",
      path: ({ questionSet }, slug) => `/teams/${slug}/team-test/sets/${questionSet.id}`,
    },
  },
  actions: {
    [`${overviewPath}/new#startRoundAction`]: { who: "works", input: () => ({ setId: "readiness", mode: "live" }) },
    [`${overviewPath}#changeOpenActionAction`]: {
      who: "works",
      input: ({ action }) => ({ id: action.id, text: "Reworded" }),
    },
    [`${overviewPath}#settleOpenActionAction`]: {
      who: "works",
      input: ({ action }) => ({ id: action.id, state: "done" }),
    },
    [`${roundPath}#advanceRoundAction`]: {
      who: "works",
      input: ({ round }) => ({ roundId: round.id, from: "answer" }),
    },
    [`${roundPath}#closeRoundAction`]: { who: "works", input: ({ round }) => ({ roundId: round.id }) },
    [`${roundPath}#deleteRoundAction`]: { who: "leads", input: ({ closedRound }) => ({ roundId: closedRound.id }) },
    [`${roundPath}#lookAtAction`]: {
      who: "works",
      input: ({ discussedRound }) => ({ roundId: discussedRound.id, questionId: "trends" }),
    },
    [`${roundPath}#setTimerAction`]: { who: "works", input: ({ round }) => ({ roundId: round.id, act: "start" }) },
    [`${roundPath}#moveDeadlineAction`]: {
      who: "works",
      input: ({ datedRound }) => ({ roundId: datedRound.id, deadline: inTwoHours }),
    },
    [`${roundPath}#admitGuestAction`]: {
      who: "works",
      input: ({ round }) => ({ roundId: round.id, seatId: round.waitingId, isIn: true }),
      never: (own, _caller, { round }) => [{ roundId: own.round.id, seatId: round.waitingId, isIn: true }],
    },
    [`${roundPath}#agreeAction`]: {
      who: "works",
      input: ({ discussedRound }) => ({ roundId: discussedRound.id, questionId: "trends", answer: "yes" }),
    },
    [`${roundPath}#unagreeAction`]: {
      who: "works",
      input: ({ discussedRound }) => ({ roundId: discussedRound.id, questionId: "review-checklist" }),
    },
    [`${roundPath}#addActionAction`]: {
      who: "works",
      input: ({ round, person }) => ({ roundId: round.id, text: "One more", ownerId: person.id }),
      never: (own, _caller, { person }) => [{ roundId: own.round.id, text: "One more", ownerId: person.id }],
    },
    [`${roundPath}#changeActionAction`]: { who: "works", input: ({ action }) => ({ id: action.id, text: "Reworded" }) },
    [`${roundPath}#settleActionAction`]: {
      who: "works",
      input: ({ action, round }) => ({ id: action.id, state: "done", roundId: round.id }),
      never: (own, _caller, { action, round }) => [
        { id: action.id, state: "done", roundId: own.round.id },
        { id: own.action.id, state: "done", roundId: round.id },
      ],
    },
    [`${roundPath}#removeActionAction`]: { who: "works", input: ({ action }) => ({ id: action.id }) },
    [`${roundPath}#markCandidateAction`]: {
      who: "works",
      input: ({ choice: { id: roundId, candidateId } }) => ({
        roundId,
        candidateId,
        questionId: "cloud",
        value: "good",
      }),
      never: (own, _caller, { choice }) => [
        { roundId: own.choice.id, candidateId: choice.candidateId, questionId: "cloud", value: "good" },
      ],
    },
    [`${roundPath}#addCandidateAction`]: {
      who: "works",
      input: ({ choice }) => ({ roundId: choice.id, name: "One more" }),
    },
    [`${roundPath}#renameCandidateAction`]: {
      who: "works",
      input: ({ choice: { id: roundId, candidateId } }) => ({ roundId, candidateId, name: "Renamed" }),
    },
    [`${roundPath}#removeCandidateAction`]: {
      who: "works",
      input: ({ choice: { id: roundId, candidateId } }) => ({ roundId, candidateId }),
    },
    [`${roundPath}#decideAction`]: {
      who: "works",
      input: ({ choice: { id: roundId, candidateId } }) => ({ roundId, candidateId, why: "So" }),
      never: (own, _caller, { choice }) => [{ roundId: own.choice.id, candidateId: choice.candidateId, why: "So" }],
    },
    [`${roundPath}#undecideAction`]: { who: "works", input: ({ decidedChoice }) => ({ roundId: decidedChoice.id }) },
    [`${setsPath}#copySetAction`]: {
      who: "works",
      input: ({ questionSet }) => ({ setId: questionSet.id, name: "A copy" }),
    },
    [`${setsPath}#saveSetAction`]: {
      who: "works",
      input: ({ questionSet }) => ({
        id: questionSet.id,
        base: questionSet.savedAt,
        name: "Renamed",
        questions: [{ text: "Asked anew?", short: "Anew", focus: "culture" }],
      }),
    },
    [`${setsPath}#archiveSetAction`]: {
      who: "works",
      input: ({ questionSet }) => ({ id: questionSet.id, isArchived: true }),
    },
    [`${settingsPath}#saveChecklistAction`]: {
      who: "works",
      input: () => ({ checklistUrl: "https://wiki.example.org/review", checklistReviewedOn: "2026-01-05" }),
    },
    [`${settingsPath}#saveLimitsAction`]: { who: "works", input: () => ({ tool: { days: 60, runs: 5 } }) },
    "/r/[code]#takeSeatAction": {
      who: "anybody",
      isLink: true,
      input: ({ round }) => ({ code: round.code }),
      answers: cannotJoin,
      leadsTo: ({ round }) => `/r/${round.code}`,
    },
    "/r/[code]#askForSeatAction": {
      who: "anybody",
      isLink: true,
      input: ({ round }) => ({ code: round.code, name: "Gil" }),
      leadsTo: ({ round }) => `/r/${round.code}`,
    },
    "/r/[code]#takeBallotAction": { who: "seated", changesNothing: true, input: () => ({}) },
    "/r/[code]#saveAnswerAction": { who: "seated", input: () => ({ questionId: "trends", answer: "yes" }) },
    "/r/[code]#takeAnswerBackAction": { who: "seated", input: () => ({ questionId: "trends" }) },
    "/r/[code]#listOwnAnswersAction": { who: "seated", isLink: true, changesNothing: true, input: () => ({}) },
    "/r/[code]#setReadyAction": { who: "seated", input: () => ({ isReady: true, phase: "answer" }) },
  },
  routes: {
    [`GET ${overviewPath}/export.csv`]: {
      lock: "session in a team",
      who: "reads",
      path: (_, slug) => `/teams/${slug}/team-test/export.csv`,
    },
    [`GET ${overviewPath}/export.json`]: {
      lock: "session in a team",
      who: "reads",
      path: (_, slug) => `/teams/${slug}/team-test/export.json`,
    },
    [`GET ${roundPath}/export.csv`]: {
      lock: "session in a team",
      who: "reads",
      path: ({ closedRound }, slug) => `/teams/${slug}/team-test/rounds/${closedRound.number}/export.csv`,
    },
    [`GET ${roundPath}/export.json`]: {
      lock: "session in a team",
      who: "reads",
      path: ({ closedRound }, slug) => `/teams/${slug}/team-test/rounds/${closedRound.number}/export.json`,
    },
    [`GET ${roundPath}/events`]: {
      lock: "session in a team",
      who: "reads",
      isOutsideProxy: true,
      // A closed one: of others the answer does not end.
      path: ({ closedRound }, slug) => `/teams/${slug}/team-test/rounds/${closedRound.number}/events`,
    },
    "GET /r/[code]/events": { lock: "seat in a round", path: ({ round }) => `/r/${round.code}/events` },
  },
};
