import { teamRoute } from "#lib/auth/team-route.ts";
import { exportRadar } from "#lib/radar/interchange/export-radar-store.ts";
import { exportedRadar } from "#lib/radar/interchange/exported-radar.ts";
import { dayText } from "#lib/shared/day-text.ts";

/** The rings of the radar in the public "build your own radar" format, as JSON, over the days of the page's address. */
export const GET = teamRoute({ permission: "team:read" }, async ({ member, request }) =>
  exportedRadar(await exportRadar(member, "json"), {
    as: "json",
    teamSlug: member.teamSlug,
    query: new URL(request.url).searchParams,
    today: dayText(new Date()),
  }),
);
