import { usualSectors } from "#lib/radar/sectors/sector.ts";
import type { Area } from "../entry.ts";
import type { Things } from "../things.ts";

const settingsPath = "/teams/[teamSlug]/radar/settings";

/** Other sectors than those that a team has, typed over them. */
function changed({ marker }: Things) {
  const sectors = usualSectors.map(({ id, name }) => ({ id, name: `${marker} ${name}` }));
  return {
    base: { sectors, reviewEveryDays: 28 },
    sectors: usualSectors.map(({ id, name }) => ({ key: id, name })),
    reviewEveryDays: 14,
  };
}

/** What leads set of a radar, and the radar by the API. */
export const radarSettings: Area = {
  pages: { [settingsPath]: { who: "reads", path: (_, slug) => `/teams/${slug}/radar/settings` } },
  actions: { [`${settingsPath}#setUpRadarAction`]: { who: "leads", input: changed } },
  routes: {
    "GET /api/v1/radar": {
      lock: "team token or session",
      who: "reads",
      scope: "stories:read",
      isWithoutIds: true,
      path: () => "/api/v1/radar",
    },
  },
};
