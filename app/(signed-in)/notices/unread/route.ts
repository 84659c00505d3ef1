import { personRoute } from "#lib/auth/person-route.ts";
import { countUnread } from "#lib/notices/notice-store.ts";

/** How many notices wait to be read. The rail asks when somebody comes back to the page. */
export const GET = personRoute({}, async ({ person }) => Response.json({ unread: await countUnread(person) }));
