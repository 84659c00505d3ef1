import type { Metadata } from "next";
import { EndSession } from "#components/accounts/end-session.tsx";
import { NameForm } from "#components/accounts/name-form.tsx";
import { OwnTeamTable } from "#components/accounts/own-team-table.tsx";
import { PasswordForm } from "#components/accounts/password-form.tsx";
import { SessionTable } from "#components/accounts/session-table.tsx";
import { SignOutEverywhere } from "#components/accounts/sign-out-everywhere.tsx";
import { PageTop } from "#components/shell/page-top.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { route } from "#components/ui/route.ts";
import { SectionHead } from "#components/ui/section-head.tsx";
import { listOwnTeams } from "#lib/accounts/account-store.ts";
import { listOwnSessions } from "#lib/accounts/own-session-store.ts";
import type { Person } from "#lib/auth/actor.ts";
import { requirePerson } from "#lib/auth/require-person.ts";
import { InstanceShell } from "../instance-shell.tsx";
import { changePasswordAction, endSessionAction, renameAction, signOutEverywhereAction } from "./actions.ts";

export const metadata: Metadata = { title: "Profile" };

/** What is a person's own: name, password, where they are signed in, which teams they are in. */
export default async function ProfilePage() {
  const person = await requirePerson();
  const [sessions, teams] = await Promise.all([listOwnSessions(person, new Date()), listOwnTeams(person)]);
  return (
    <InstanceShell>
      <PageTop crumbs={[]} here="Profile" />
      <Answer explanation={person.isAdmin ? "You are an admin: you run this Headroom." : undefined}>
        {sentenceOf(person, sessions.length)}
      </Answer>
      <div className="mt-7 grid grid-cols-1 gap-x-12 gap-y-8 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-8">
          <section aria-labelledby="you">
            <SectionHead id="you" title="You" />
            <NameForm name={person.name} email={person.email} rename={renameAction} />
          </section>
          <section aria-labelledby="password">
            <SectionHead id="password" title="Password" />
            <PasswordForm email={person.email} change={changePasswordAction} />
          </section>
        </div>
        <div className="flex min-w-0 flex-col gap-8">
          <section aria-labelledby="sessions">
            <SectionHead
              id="sessions"
              title="Where you are signed in"
              tools={<SignOutEverywhere others={sessions.length - 1} signOut={signOutEverywhereAction} />}
            />
            <SessionTable
              sessions={sessions.map((session) => ({
                ...session,
                act: (
                  <EndSession browser={session.browser} end={endSessionAction.bind(null, { sessionId: session.id })} />
                ),
              }))}
            />
          </section>
          <section aria-labelledby="teams">
            <SectionHead id="teams" title="Your teams" count={teams.length > 0 ? String(teams.length) : undefined} />
            {teams.length === 0 ? (
              <p className="py-3 text-ink-2 text-table">None yet. A team's lead, or an admin, adds you to theirs.</p>
            ) : (
              <OwnTeamTable
                teams={teams.map(({ slug, archivedAt, createdAt, ...team }) => ({
                  ...team,
                  href: route(`/teams/${slug}`),
                  since: createdAt,
                  isArchived: archivedAt !== null,
                }))}
              />
            )}
          </section>
        </div>
      </div>
    </InstanceShell>
  );
}

function sentenceOf({ name }: Person, sessions: number): string {
  return sessions <= 1
    ? `You are ${name}, signed in here only.`
    : `You are ${name}, signed in with ${sessions} browsers.`;
}
