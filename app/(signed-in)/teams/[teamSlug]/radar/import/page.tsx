import type { Metadata } from "next";
import { RadarImport } from "#components/radar/import/radar-import.tsx";
import { PageTop } from "#components/shell/page-top.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { route } from "#components/ui/route.ts";
import { requireMember } from "#lib/auth/require-member.ts";
import { everInHand } from "#lib/radar/moves/full-hand.ts";
import { readRadar } from "#lib/radar/tactics/radar-store.ts";
import { dayText } from "#lib/shared/day-text.ts";
import { importRadarAction, readRadarFileAction } from "./actions.ts";

export const metadata: Metadata = { title: "Import into the radar" };

/** Brings in a file of the public "build your own radar" format, once it was seen what becomes of it. */
export default async function RadarImportPage({ params }: PageProps<"/teams/[teamSlug]/radar/import">) {
  const { teamSlug } = await params;
  const member = await requireMember(teamSlug, "radar:edit");
  const { sectors, tactics } = await readRadar(member);
  return (
    <>
      <PageTop
        crumbs={[
          { label: member.teamName, href: route(`/teams/${teamSlug}`) },
          { label: "Radar", href: route(`/teams/${teamSlug}/radar`) },
        ]}
        here="Import"
      />
      <Answer explanation="CSV or JSON with the columns name, ring, quadrant, isNew, status and description, as public radars have them. Nothing changes before you have seen what becomes of it.">
        Bring in a radar that you have already.
      </Answer>
      <RadarImport
        onto={{
          sectors,
          tactics: tactics.map(({ slug, name }) => ({ slug, name })),
          hands: everInHand(tactics).map(({ name, moves }) => ({
            name,
            moves: moves.map(({ to, on }) => ({ to, on })),
          })),
        }}
        today={dayText(new Date())}
        maySetUp={member.permissions.has("radar:set-up")}
        radarHref={route(`/teams/${teamSlug}/radar`)}
        read={readRadarFileAction.bind(null, teamSlug)}
        save={importRadarAction.bind(null, teamSlug)}
      />
    </>
  );
}
