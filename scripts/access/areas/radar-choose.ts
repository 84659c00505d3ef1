import type { Area } from "../entry.ts";

const choosePath = "/teams/[teamSlug]/radar/choose";
const roundPath = "/teams/[teamSlug]/team-test/rounds/[number]";

/** The ballots by which a team chooses the tactics that it works at, and what a round asks about them. */
export const radarChoose: Area = {
  pages: {
    [choosePath]: { who: "reads", path: (_, slug) => `/teams/${slug}/radar/choose` },
  },
  actions: {
    [`${choosePath}#openBallotAction`]: { who: "works", input: () => ({}), answers: /^A ballot is open already/ },
    [`${choosePath}#pickAction`]: {
      who: "reads",
      input: ({ ballot }) => ({ ballotId: ballot.id, slug: "histograms", isPicked: true }),
      never: (own, _caller, { ballot, tactic }) => [
        { ballotId: ballot.id, slug: "histograms", isPicked: true },
        { ballotId: own.ballot.id, slug: tactic.slug, isPicked: true },
      ],
      answers: /^(Only the people of this team pick|This team is in the archive)/,
    },
    [`${choosePath}#revealBallotAction`]: {
      who: "works",
      input: ({ ballot }) => ({ ballotId: ballot.id }),
      never: (_own, _caller, { ballot }) => [{ ballotId: ballot.id }],
      answers: /^Nobody has picked yet/,
    },
    [`${choosePath}#cancelBallotAction`]: {
      who: "works",
      input: ({ ballot }) => ({ ballotId: ballot.id }),
      never: (_own, _caller, { ballot }) => [{ ballotId: ballot.id }],
    },
    [`${choosePath}#confirmBallotAction`]: {
      who: "works",
      input: ({ ballot }) => ({ ballotId: ballot.id, taken: [{ slug: "caching" }] }),
      never: (_own, _caller, { ballot }) => [{ ballotId: ballot.id, taken: [{ slug: "caching" }] }],
      answers: /^Ballot 2 is not revealed yet/,
    },
    "/r/[code]#sayPracticeAction": {
      who: "seated",
      input: ({ tactic }) => ({ tacticId: tactic.id, said: "usually" }),
      answers: /^Only the people of the team check in/,
    },
    [`${roundPath}#revealCheckInsAction`]: { who: "works", input: ({ round }) => ({ roundId: round.id }) },
    [`${roundPath}#moveAsProposedAction`]: {
      who: "works",
      input: ({ discussedRound, tactic }) => ({
        roundId: discussedRound.id,
        tacticId: tactic.id,
        from: "trying",
        reason: "So",
      }),
      never: (own, _caller, { tactic, discussedRound }) => [
        { roundId: own.discussedRound.id, tacticId: tactic.id, from: "trying", reason: "So" },
        { roundId: discussedRound.id, tacticId: own.tactic.id, from: "trying", reason: "So" },
      ],
    },
    [`${roundPath}#leaveAsIsAction`]: {
      who: "works",
      input: ({ discussedRound, tactic }) => ({ roundId: discussedRound.id, tacticId: tactic.id }),
      never: (own, _caller, { tactic }) => [{ roundId: own.discussedRound.id, tacticId: tactic.id }],
    },
    [`${roundPath}#stillSoAction`]: {
      who: "works",
      input: ({ datedRound, consideredTactic }) => ({ roundId: datedRound.id, tacticId: consideredTactic.id }),
      never: (own, _caller, { consideredTactic }) => [{ roundId: own.datedRound.id, tacticId: consideredTactic.id }],
    },
  },
  routes: {
    [`GET ${choosePath}/state`]: {
      lock: "session in a team",
      who: "reads",
      path: (_, slug) => `/teams/${slug}/radar/choose/state`,
      isWithoutIds: true,
    },
  },
};
