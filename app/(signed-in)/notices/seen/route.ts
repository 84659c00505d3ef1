import { personRoute } from "#lib/auth/person-route.ts";
import { seenPageSchema } from "#lib/notices/notice-schema.ts";
import { countUnread, readNoticesAt } from "#lib/notices/notice-store.ts";

/** Somebody looks at a page: what leads there is read. Answers how many notices are unread after that. */
export const POST = personRoute({ body: seenPageSchema }, async ({ person, body: { path } }) => {
  await readNoticesAt(person, path, new Date());
  return Response.json({ unread: await countUnread(person) });
});
