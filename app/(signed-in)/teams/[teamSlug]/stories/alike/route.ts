import { z } from "zod";
import { teamRoute } from "#lib/auth/team-route.ts";
import { listAlike, listLikelyLessons } from "#lib/stories/duplicates/alike-store.ts";

/** Stories that may be the same as the title `q` at the service `service`, and what such stories taught. Asked while it is typed. */
export const GET = teamRoute({ permission: "team:read" }, async ({ member, request }) => {
  const asked = new URL(request.url).searchParams;
  const serviceId = z.uuid().safeParse(asked.get("service")).data ?? null;
  const question = { title: (asked.get("q") ?? "").slice(0, 200), serviceId };
  const [stories, lessons] = await Promise.all([listAlike(member, question), listLikelyLessons(member, question)]);
  return Response.json({ stories, lessons });
});
