import { personRoute } from "#lib/auth/person-route.ts";
import { findOwnClocks } from "#lib/stories/timeboxes/own-clocks-store.ts";

/** The clocks of whoever asks, wherever they are: `OwnClocks`. */
export const GET = personRoute({}, async ({ person }) => Response.json(await findOwnClocks(person, new Date())));
