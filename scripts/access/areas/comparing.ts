import type { Area } from "../entry.ts";

const comparePath = "/teams/[teamSlug]/load-tests/[testSlug]/compare";
const sharedPath = "/teams/[teamSlug]/load-tests/[testSlug]/shared";

/** Comparisons, the ones that are kept, and links that show one thing to whoever has them. */
export const comparing: Area = {
  pages: {
    [comparePath]: {
      who: "reads",
      path: ({ test, run }, slug) =>
        `/teams/${slug}/load-tests/${test.slug}/compare?runs=${run.number},${run.number + 1}`,
    },
    [`${comparePath}/experiment`]: {
      who: "reads",
      path: ({ test }, slug) => `/teams/${slug}/load-tests/${test.slug}/compare/experiment?config=of`,
    },
    [sharedPath]: { who: "works", path: ({ test }, slug) => `/teams/${slug}/load-tests/${test.slug}/shared` },
    "/share/[token]": { who: "anybody", isLink: true, path: ({ share }) => `/share/${share.token}` },
  },
  actions: {
    [`${comparePath}#saveComparisonAction`]: {
      who: "works",
      input: ({ test }) => ({ testId: test.id, name: "New", query: "runs=1,2" }),
    },
    [`${comparePath}#renameComparisonAction`]: {
      who: "works",
      input: ({ comparison }) => ({ id: comparison.id, name: "Renamed" }),
    },
    [`${comparePath}#deleteComparisonAction`]: {
      who: "works",
      input: ({ comparison }) => ({ id: comparison.id }),
    },
    [`${sharedPath}#makeShareAction`]: {
      who: "works",
      input: ({ run }) => ({ runId: run.id, expiresIn: "30" }),
      never: (_own, _caller, others) => [
        { runId: others.run.id, expiresIn: "30" },
        { testId: others.test.id, query: "runs=1,2", expiresIn: "30" },
      ],
    },
    [`${sharedPath}#revokeShareAction`]: {
      who: "works",
      input: ({ share }) => ({ id: share.id }),
    },
  },
};
