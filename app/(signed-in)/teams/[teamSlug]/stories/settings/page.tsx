import type { Metadata } from "next";
import { PageTop } from "#components/shell/page-top.tsx";
import { PublicFormSwitch } from "#components/stories/settings/public-form-switch.tsx";
import { StorySettingsForm } from "#components/stories/settings/story-settings-form.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { route } from "#components/ui/route.ts";
import { SectionHead } from "#components/ui/section-head.tsx";
import { requireMember } from "#lib/auth/require-member.ts";
import { minorDigits } from "#lib/stories/fields/fact-text.ts";
import {
  findTeamStorySettings,
  listPerformanceTeams,
  type TeamStorySettings,
} from "#lib/stories/settings/team-settings-store.ts";
import { closeFormAction, openFormAction, saveStorySettingsAction } from "./actions.ts";

export const metadata: Metadata = { title: "Settings of stories" };

/** What a team's stories are called, who answers for them, the figures of the formulas, and the public form. */
export default async function StorySettingsPage({ params }: PageProps<"/teams/[teamSlug]/stories/settings">) {
  const { teamSlug } = await params;
  const member = await requireMember(teamSlug, "team:read");
  const [settings, teams] = await Promise.all([findTeamStorySettings(member), listPerformanceTeams(member)]);
  const isReadOnly = !member.permissions.has("stories:set-up");
  const { performanceTeam } = settings;
  // One that was archived since, or made private, is still what is set.
  const choices =
    performanceTeam && teams.every(({ id }) => id !== performanceTeam.id) ? [performanceTeam, ...teams] : teams;
  return (
    <>
      <PageTop
        crumbs={[
          { label: member.teamName, href: route(`/teams/${teamSlug}`) },
          { label: "Stories", href: route(`/teams/${teamSlug}/stories`) },
        ]}
        here="Settings"
      />
      <Answer explanation={isReadOnly ? "Leads of the team change this." : undefined}>{sentenceOf(settings)}</Answer>
      <StorySettingsForm
        values={{
          prefix: settings.prefix ?? "",
          performanceTeamId: performanceTeam?.id ?? "",
          supportMinute: majorOf(settings),
          currency: settings.currency,
          hoursPerWeek: String(settings.hoursPerWeek),
        }}
        isPrefixFixed={settings.hasStories}
        teams={choices}
        isReadOnly={isReadOnly}
        save={saveStorySettingsAction.bind(null, teamSlug)}
      />
      <section aria-labelledby="public-form" className="mt-10">
        <SectionHead id="public-form" title="Public form" meta={settings.hasForm ? "open" : "closed"} />
        <p className="mt-3 mb-3 max-w-[68ch] text-pretty text-ink-2">
          {settings.hasForm
            ? "Whoever has its address can tell the team what is slow, without an account. What they file comes into the inbox with “Public form” as its source."
            : "Customers and colleagues without an account can tell the team what is slow by a form of their own, once it is open. Many from one address have to wait."}
        </p>
        {!isReadOnly && (
          <PublicFormSwitch
            isOpen={settings.hasForm}
            teamName={member.teamName}
            open={openFormAction.bind(null, teamSlug)}
            close={closeFormAction.bind(null, teamSlug)}
          />
        )}
      </section>
    </>
  );
}

function sentenceOf({ prefix, performanceTeam, hasForm }: TeamStorySettings): string {
  const keys =
    prefix === null ? "Keys of stories are made with the first one" : `Stories are called ${prefix}-1 and on`;
  const team = performanceTeam ? `${performanceTeam.name} answers for performance` : "nobody answers for all of them";
  return `${keys}; ${team}; the public form is ${hasForm ? "open" : "closed"}.`;
}

function majorOf({ supportMinuteMinor, currency }: TeamStorySettings): string {
  return supportMinuteMinor === null ? "" : String(supportMinuteMinor / 10 ** minorDigits(currency));
}
