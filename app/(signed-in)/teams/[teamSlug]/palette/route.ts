import type { PaletteItem } from "#components/shell/nav.ts";
import { route } from "#components/ui/route.ts";
import { teamRoute } from "#lib/auth/team-route.ts";
import { listTestNames } from "#lib/load-tests/test-store.ts";

/** What the palette offers beside pages and teams: the team's tests, and acts. Asked when it opens. */
export const GET = teamRoute({ permission: "team:read" }, async ({ member }) => {
  const tests = await listTestNames(member);
  const items: PaletteItem[] = tests.map((test) => ({
    id: `test-${test.slug}`,
    group: "Load tests",
    label: test.name,
    hint: test.kind,
    href: route(`/teams/${member.teamSlug}/load-tests/${test.slug}`),
  }));
  return Response.json(items);
});
