import type { Area } from "../entry.ts";

const choosePath = "/teams/[teamSlug]/radar/choose";

/** The ballots by which a team chooses the tactics that it works at. */
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
