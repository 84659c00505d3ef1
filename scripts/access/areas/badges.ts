import type { Area } from "../entry.ts";

const file = "/teams/[teamSlug]/load-tests/[testSlug]/shared";

export const badges: Area = {
  actions: {
    [`${file}#makeBadgeAction`]: { who: "works", input: ({ test }) => ({ testId: test.id, branch: "main" }) },
    [`${file}#revokeBadgeAction`]: { who: "works", input: ({ badge }) => ({ id: badge.id }) },
  },
};
