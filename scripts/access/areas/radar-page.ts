import type { Area } from "../entry.ts";

const radarPath = "/teams/[teamSlug]/radar";

/** The radar, and the moves of its tactics. */
export const radarPage: Area = {
  pages: {
    [radarPath]: { who: "reads", path: (_, slug) => `/teams/${slug}/radar` },
    [`${radarPath}/add`]: { who: "works", path: (_, slug) => `/teams/${slug}/radar/add` },
  },
  actions: {
    [`${radarPath}#moveTacticAction`]: {
      who: "works",
      input: ({ consideredTactic }) => ({
        slug: consideredTactic.slug,
        from: "considering",
        to: "practising",
        reason: "Now.",
      }),
      never: ({ tactic }, _caller, { person }) => [
        { slug: tactic.slug, from: "trying", to: "habit", reason: "Done.", ownerId: person.id },
      ],
    },
    [`${radarPath}#swapTacticAction`]: {
      who: "works",
      input: ({ tactic, consideredTactic }) => ({
        slug: consideredTactic.slug,
        from: "considering",
        to: "practising",
        reason: "Now.",
        out: { slug: tactic.slug, from: "trying", to: "paused", reason: "Later." },
      }),
    },
    [`${radarPath}#tacticProbesAction`]: {
      who: "works",
      changesNothing: true,
      input: () => ({ slug: "team-owned-environment" }),
    },
    [`${radarPath}#takeMoveBackAction`]: { who: "works", input: ({ tactic }) => ({ slug: tactic.slug, number: 2 }) },
    [`${radarPath}#takeSwapBackAction`]: {
      who: "works",
      input: ({ tactic, consideredTactic }) => ({
        came: { slug: tactic.slug, number: 2 },
        left: { slug: consideredTactic.slug, number: 1 },
      }),
      answers: /Its first move brought it onto the radar/,
    },
    [`${radarPath}#addTacticAction`]: { who: "works", input: () => ({ name: "Another tactic", sector: "design" }) },
    [`${radarPath}#takeBackTacticAction`]: {
      who: "works",
      input: ({ consideredTactic }) => ({ slug: consideredTactic.slug }),
      answers: /can be undone for ten minutes/,
    },
  },
};
