import type { Metadata } from "next";
import { RadarSettingsForm } from "#components/radar/settings/radar-settings-form.tsx";
import { PageTop } from "#components/shell/page-top.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { route } from "#components/ui/route.ts";
import { requireMember } from "#lib/auth/require-member.ts";
import { sectorIndex } from "#lib/radar/sectors/sector.ts";
import { readRadar } from "#lib/radar/tactics/radar-store.ts";
import { numberWord } from "#lib/shared/number-word.ts";
import { setUpRadarAction } from "./actions.ts";

export const metadata: Metadata = { title: "Settings of the radar" };

/** The sectors of a team's radar, and how often it looks at its tactics. */
export default async function RadarSettingsPage({ params }: PageProps<"/teams/[teamSlug]/radar/settings">) {
  const { teamSlug } = await params;
  const member = await requireMember(teamSlug, "team:read");
  const { sectors, reviewEveryDays, tactics } = await readRadar(member);
  const isReadOnly = !member.permissions.has("radar:set-up");
  const counts = sectors.map(({ id }, index): [string, number] => [
    id,
    tactics.filter(({ sector }) => sectorIndex(sectors, sector) === index).length,
  ]);
  return (
    <>
      <PageTop
        crumbs={[
          { label: member.teamName, href: route(`/teams/${teamSlug}`) },
          { label: "Radar", href: route(`/teams/${teamSlug}/radar`) },
        ]}
        here="Settings"
      />
      <Answer explanation={isReadOnly ? "Leads of the team change this." : undefined}>
        {`The radar has ${numberWord(sectors.length)} sectors; a tactic is looked at every ${reviewEveryDays === 1 ? "day" : `${reviewEveryDays} days`}.`}
      </Answer>
      <RadarSettingsForm
        settings={{ sectors, reviewEveryDays }}
        counts={Object.fromEntries(counts)}
        isReadOnly={isReadOnly}
        save={setUpRadarAction.bind(null, teamSlug)}
      />
    </>
  );
}
