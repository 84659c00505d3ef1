import type { Metadata } from "next";
import { InviteToTeam } from "#components/people/invite-to-team.tsx";
import { MemberTable } from "#components/people/member-table.tsx";
import { PageTop } from "#components/shell/page-top.tsx";
import { SettingsTabs } from "#components/teams/settings-tabs.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { route } from "#components/ui/route.ts";
import { SectionHead } from "#components/ui/section-head.tsx";
import type { Member } from "#lib/auth/actor.ts";
import { requireMember } from "#lib/auth/require-member.ts";
import { listMembers } from "#lib/people/member-store.ts";
import { peopleSentence } from "#lib/people/people-sentence.ts";
import { inviteAction } from "./actions.ts";
import { memberLine } from "./member-line.tsx";
import { TeamInvitations } from "./team-invitations.tsx";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage({ params }: PageProps<"/teams/[teamSlug]/settings/people">) {
  const { teamSlug } = await params;
  const member = await requireMember(teamSlug, "team:read");
  const members = await listMembers(member);
  const { name, teamName } = member;
  const mayEdit = member.permissions.has("people:edit");
  const teamPath = `/teams/${teamSlug}` as const;
  return (
    <>
      <PageTop
        crumbs={[
          { label: teamName, href: route(teamPath) },
          { label: "Settings", href: route(`${teamPath}/settings`) },
        ]}
        here="People"
      >
        {mayEdit && <InviteToTeam teamName={teamName} from={name} invite={inviteAction.bind(null, teamSlug)} />}
      </PageTop>
      <SettingsTabs teamSlug={teamSlug} current="People" permissions={member.permissions} />
      <Answer explanation={explanationFor(member, members.length === 0)}>{peopleSentence(teamName, members)}</Answer>
      {mayEdit && <TeamInvitations member={member} />}
      {members.length > 0 && (
        <section aria-labelledby="members" className="mt-7 max-w-3xl">
          <SectionHead id="members" title="Members" count={String(members.length)} />
          <MemberTable members={members.map((one) => memberLine(member, one))} />
        </section>
      )}
    </>
  );
}

function explanationFor({ permissions, isAdmin, role }: Member, isEmpty: boolean): string {
  if (permissions.has("people:edit") && isEmpty)
    return "Invite people by a link that you pass on yourself, each with a role: leads look after people, tokens and settings, members send and judge results, viewers read.";
  if (permissions.has("people:edit"))
    return "What you change is in force with their next click. Admins of this Headroom can do everything in every team and are listed only where they are members.";
  if (isAdmin || role === "lead") return "The team is archived. Restore it to change who is in it.";
  return "Only its leads and admins change who is in it.";
}
