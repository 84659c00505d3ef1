import type { Area } from "../entry.ts";

const wanted = { name: "New", scopes: ["runs:read"], expiresIn: "30" };

export const tokens: Area = {
  pages: {
    "/teams/[teamSlug]/settings/tokens": { who: "leads", path: (_, slug) => `/teams/${slug}/settings/tokens` },
    "/settings/tokens": { who: "admins", path: () => "/settings/tokens" },
  },
  actions: {
    "/teams/[teamSlug]/settings/tokens#makeTokenAction": { who: "leads", input: () => wanted },
    "/teams/[teamSlug]/settings/tokens#revokeTokenAction": {
      who: "leads",
      input: ({ token }) => ({ id: token.id }),
      never: ({ instanceToken }) => [{ id: instanceToken.id }],
    },
    "/settings/tokens#makeInstanceTokenAction": { who: "admins", input: () => wanted },
    "/settings/tokens#revokeInstanceTokenAction": {
      who: "admins",
      input: ({ instanceToken }) => ({ id: instanceToken.id }),
      never: ({ token }) => [{ id: token.id }],
    },
  },
};
