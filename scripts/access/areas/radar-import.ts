import type { Area } from "../entry.ts";

const path = "/teams/[teamSlug]/radar";
const textFor = (name: string) => `name,ring,quadrant\nCompression for ${name},Assess,Techniques\n`;
const mapping = { rings: { Assess: "considering" }, sectors: { Techniques: "design" } };

/** The radar as a file of the public format, out and in. */
export const radarImport: Area = {
  pages: { [`${path}/import`]: { who: "works", path: (_, slug) => `/teams/${slug}/radar/import` } },
  actions: {
    [`${path}/import#readRadarFileAction`]: {
      who: "works",
      input: (_, { name }) => ({ text: textFor(name) }),
      changesNothing: true,
    },
    [`${path}/import#importRadarAction`]: {
      who: "works",
      input: (_, { name }) => ({
        text: textFor(name),
        mapping,
        hasOwnSectors: false,
        on: "2026-11-01",
        before: "2026-08-01",
      }),
    },
  },
  routes: {
    [`GET ${path}/export/radar.csv`]: {
      lock: "session in a team",
      who: "reads",
      path: (_, slug) => `/teams/${slug}/radar/export/radar.csv`,
    },
    [`GET ${path}/export/radar.json`]: {
      lock: "session in a team",
      who: "reads",
      path: (_, slug) => `/teams/${slug}/radar/export/radar.json`,
    },
  },
};
