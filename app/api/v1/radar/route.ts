import { apiRoute } from "#lib/auth/api-route.ts";
import { radarAnswerOf } from "#lib/radar/api/radar-answer.ts";
import { readRadar } from "#lib/radar/tactics/radar-store.ts";
import { configuration } from "#lib/shared/configuration.ts";
import { dayText } from "#lib/shared/day-text.ts";

/** The team's radar as it stands today, with the logs of all its tactics. */
export const GET = apiRoute({ scope: "stories:read", schema: {} }, async ({ actor }) => {
  const radar = await readRadar(actor);
  const url = `${configuration().url}/teams/${actor.teamSlug}/radar`;
  return Response.json(radarAnswerOf(radar, { today: dayText(new Date()), url }));
});
