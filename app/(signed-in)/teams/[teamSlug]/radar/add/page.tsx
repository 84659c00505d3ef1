import type { Metadata } from "next";
import { AddTactics } from "#components/radar/adding/add-tactics.tsx";
import { PageTop } from "#components/shell/page-top.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { route } from "#components/ui/route.ts";
import { requireMember } from "#lib/auth/require-member.ts";
import { catalogueBySector } from "#lib/radar/catalogue/catalogue-by-sector.ts";
import { readRadar } from "#lib/radar/tactics/radar-store.ts";
import { dayText } from "#lib/shared/day-text.ts";
import { numberText } from "#lib/shared/number-text.ts";
import { addTacticAction, takeBackTacticAction } from "../actions.ts";
import { handOf, moveFactsOf } from "../move-facts.ts";

export const metadata: Metadata = { title: "Add tactics" };

/** The catalogue of tactics, and the form of one's own. */
export default async function AddTacticPage({ params }: PageProps<"/teams/[teamSlug]/radar/add">) {
  const { teamSlug } = await params;
  const member = await requireMember(teamSlug, "radar:edit");
  const radar = await readRadar(member);
  const facts = await moveFactsOf(member, handOf(radar), dayText(new Date()));
  const named = radar.tactics.flatMap(({ slug, name, moves }) => {
    const last = moves.at(-1);
    return last ? [{ slug, name, place: last.to }] : [];
  });
  const offered = catalogueBySector(radar.sectors, named);
  const left = offered.flatMap(({ tactics }) => tactics).filter(({ on }) => on === null).length;
  const radarPath = `/teams/${teamSlug}/radar` as const;
  const crumbs = [
    { label: member.teamName, href: route(`/teams/${teamSlug}`) },
    { label: "Radar", href: route(radarPath) },
  ];
  return (
    <>
      <PageTop crumbs={crumbs} here="Add tactics" />
      <Answer explanation="One press puts a tactic into Considering, where nobody is committed to it yet.">
        {left === 0
          ? "The whole catalogue is on your radar."
          : `${numberText(left)} ${left === 1 ? "tactic" : "tactics"} to consider, each in one line.`}
      </Answer>
      <AddTactics
        offered={offered}
        sectors={radar.sectors}
        facts={facts}
        radarPath={radarPath}
        acts={{ add: addTacticAction.bind(null, teamSlug), takeBack: takeBackTacticAction.bind(null, teamSlug) }}
      />
    </>
  );
}
