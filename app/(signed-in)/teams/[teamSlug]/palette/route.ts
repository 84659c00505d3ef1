import type { PaletteItem } from "#components/shell/nav.ts";
import { route } from "#components/ui/route.ts";
import type { Member } from "#lib/auth/actor.ts";
import { teamRoute } from "#lib/auth/team-route.ts";
import { listCalledRuns } from "#lib/load-tests/runs/called-runs-store.ts";
import { listTestNames } from "#lib/load-tests/tests/test-store.ts";
import { placeNames } from "#lib/radar/places/place.ts";
import { listTacticNames } from "#lib/radar/tactics/tactic-names-store.ts";
import { listServiceNames } from "#lib/systems/service-store.ts";
import { storyItems, storyPages } from "./story-items.ts";

/**
 * What the palette offers beside pages and teams: the team's tests and services, and acts. Asked when it opens. With `?q=` the
 * stories and runs that are called so.
 */
export const GET = teamRoute({ permission: "team:read" }, async ({ member, request }) => {
  const typed = new URL(request.url).searchParams.get("q");
  if (typed !== null) {
    const wanted = typed.replaceAll("\0", "");
    return Response.json((await Promise.all([storyItems(member, wanted), runItems(member, wanted)])).flat());
  }
  const [tests, services, tactics] = await Promise.all([
    listTestNames(member),
    listServiceNames(member),
    listTacticNames(member),
  ]);
  const teamPath = `/teams/${member.teamSlug}` as const;
  const items: PaletteItem[] = [
    ...tests.map((test) => ({
      id: `test ${test.slug}`,
      group: "Load tests",
      label: test.name,
      hint: test.kind,
      href: route(`${teamPath}/load-tests/${test.slug}`),
    })),
    ...services.map((service) => ({
      id: `service ${service.slug}`,
      group: "Services",
      label: service.name,
      href: route(`${teamPath}/settings/services/${service.slug}`),
    })),
    ...tactics.map(({ slug, name, place }) => ({
      id: `tactic ${slug}`,
      group: "Tactics",
      label: name,
      hint: placeNames[place].toLowerCase(),
      href: route(`${teamPath}/radar/${slug}`),
    })),
    ...storyPages(member),
    ...pagesAndActs(member, teamPath),
  ];
  return Response.json(items);
});

/** "#61 Checkout", with as much of the revision as was typed. */
async function runItems(member: Member, typed: string): Promise<PaletteItem[]> {
  const shownRevision = Math.max(10, typed.length);
  return (await listCalledRuns(member, typed)).map(({ number, revision, slug, name }) => ({
    id: `run-${slug}-${number}`,
    group: "Runs",
    label: `#${number} ${name}`,
    hint: [revision.slice(0, shownRevision), slug === name.toLowerCase() ? "" : slug].filter(Boolean).join(", "),
    href: route(`/teams/${member.teamSlug}/load-tests/${slug}/runs/${number}`),
  }));
}

/** What is not on the rail, and what this person may do. */
function pagesAndActs({ permissions }: Member, teamPath: `/teams/${string}`): PaletteItem[] {
  const settings = `${teamPath}/settings` as const;
  const acts: (PaletteItem | false)[] = [
    { id: "services", group: "Go to", label: "Services", hint: "settings", href: route(`${settings}/services`) },
    {
      id: "environments",
      group: "Go to",
      label: "Environments",
      hint: "settings",
      href: route(`${settings}/environments`),
    },
    {
      id: "question sets",
      group: "Go to",
      label: "Question sets",
      hint: "team test",
      href: route(`${teamPath}/team-test/sets`),
    },
    permissions.has("stories:file") && {
      id: "new story",
      group: "Act",
      label: "New story",
      href: route(`${teamPath}/stories/new`),
    },
    permissions.has("rounds:run") && {
      id: "new round",
      group: "Act",
      label: "New round of the team test",
      href: route(`${teamPath}/team-test/new`),
    },
    permissions.has("radar:edit") && {
      id: "new tactic",
      group: "Act",
      label: "Add a tactic",
      hint: "radar",
      href: route(`${teamPath}/radar/add`),
    },
    permissions.has("tests:edit") && {
      id: "new test",
      group: "Act",
      label: "New test",
      href: route(`${teamPath}/load-tests?new`),
    },
    permissions.has("systems:edit") && {
      id: "new service",
      group: "Act",
      label: "New service",
      href: route(`${settings}/services?new`),
    },
  ];
  return acts.filter((item) => item !== false);
}
