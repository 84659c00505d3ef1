import type { Area } from "../entry.ts";

const overviewPath = "/teams/[teamSlug]/team-test";
const roundPath = "/teams/[teamSlug]/team-test/rounds/[number]";
const setsPath = "/teams/[teamSlug]/team-test/sets";
const settingsPath = "/teams/[teamSlug]/team-test/settings";

/** Rounds of the team test: the team's, and the way in for whoever has a round's code. */
export const teamTest: Area = {
  pages: {
    "/r": { who: "anybody", path: () => "/r" },
    [overviewPath]: { who: "reads", path: (_, slug) => `/teams/${slug}/team-test` },
    [`${overviewPath}/new`]: { who: "works", path: (_, slug) => `/teams/${slug}/team-test/new` },
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
