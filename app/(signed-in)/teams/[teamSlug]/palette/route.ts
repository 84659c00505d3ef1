import type { PaletteItem } from "#components/shell/nav.ts";
import { route } from "#components/ui/route.ts";
import { findMember } from "#lib/auth/require-member.ts";
import { findPerson } from "#lib/auth/require-person.ts";
import { listTestNames } from "#lib/load-tests/test-store.ts";
import { problem } from "#lib/shared/problem.ts";

/** What the palette offers beside pages and teams: the team's tests, and acts. Asked when it opens. */
export async function GET(_request: Request, { params }: RouteContext<"/teams/[teamSlug]/palette">): Promise<Response> {
  const { teamSlug } = await params;
  const person = await findPerson();
  const member = person && (await findMember(person, teamSlug));
  if (!member) return problem(404, "There is no such team for you.");
  const tests = await listTestNames(member);
  const items: PaletteItem[] = tests.map((test) => ({
    id: `test ${test.slug}`,
    group: "Load tests",
    label: test.name,
    hint: test.kind,
    href: route(`/teams/${teamSlug}/load-tests/${test.slug}`),
  }));
  return Response.json(items);
}
