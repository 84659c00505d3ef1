import type { Metadata } from "next";
import { PeopleFilter } from "#components/accounts/people-filter.tsx";
import { PeopleTable } from "#components/accounts/people-table.tsx";
import { PersonActs } from "#components/accounts/person-acts.tsx";
import { InviteToInstance } from "#components/people/invite-to-instance.tsx";
import { InstanceTabs } from "#components/shell/instance-tabs.tsx";
import { PageTop } from "#components/shell/page-top.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { route } from "#components/ui/route.ts";
import { SectionHead } from "#components/ui/section-head.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { accountsSentence } from "#lib/accounts/accounts-sentence.ts";
import { countPeople, listPeople } from "#lib/accounts/people-list-store.ts";
import { type PeopleView, peopleHref, peopleViewOf } from "#lib/accounts/people-view.ts";
import { requireAdmin } from "#lib/auth/require-admin.ts";
import { numberText } from "#lib/shared/number-text.ts";
import { changeStandingAction, inviteAction, makeResetLinkAction } from "./actions.ts";
import { InstanceInvitations } from "./instance-invitations.tsx";
import { personLine } from "./person-line.ts";

export const metadata: Metadata = { title: "People" };

const views = { all: "Everyone", admins: "Admins", deactivated: "Deactivated" } as const;
const actions = { change: changeStandingAction, makeResetLink: makeResetLinkAction };

/** Everybody who can, or could, sign in. */
export default async function PeoplePage({ searchParams }: PageProps<"/settings/people">) {
  const admin = await requireAdmin();
  const view = peopleViewOf(await searchParams);
  const [counts, { people, total, next }] = await Promise.all([
    countPeople(admin),
    listPeople(admin, view, new Date()),
  ]);
  const href = (change: Partial<PeopleView>) => route(peopleHref({ ...view, after: null, ...change }));
  return (
    <>
      <PageTop crumbs={[{ label: "Instance settings", href: route("/settings") }]} here="People">
        <InviteToInstance from={admin.name} invite={inviteAction} />
      </PageTop>
      <InstanceTabs current="People" />
      <Answer explanation="What you change is in force at their next click.">{accountsSentence(counts)}</Answer>
      <InstanceInvitations admin={admin} />
      <section aria-labelledby="people" className="mt-7">
        <SectionHead
          id="people"
          title={views[view.show]}
          count={numberText(total)}
          meta={view.search !== "" && `with “${view.search}”`}
          tools={
            <>
              <PeopleFilter view={view} />
              <Segmented
                label="Which people"
                segments={(Object.keys(views) as (keyof typeof views)[]).map((show) => ({
                  label: views[show],
                  href: href({ show }),
                  isCurrent: show === view.show,
                }))}
              />
            </>
          }
        />
        {people.length === 0 ? (
          <p className="py-3 text-ink-2">{nobodyText(view)}</p>
        ) : (
          <PeopleTable
            people={people
              .map((person) => personLine(person, admin))
              .map((person) => ({ ...person, acts: <PersonActs person={person} actions={actions} /> }))}
          />
        )}
        {(view.after || next) && (
          <p className="mt-3 flex gap-2">
            {view.after && <ButtonLink href={href({})}>First page</ButtonLink>}
            {next && <ButtonLink href={href({ after: next })}>Next {numberText(people.length)}</ButtonLink>}
          </p>
        )}
      </section>
    </>
  );
}

function nobodyText({ search, show }: PeopleView): string {
  if (search !== "") return `Nobody here has “${search}” in their name, their email address or a team's name.`;
  return show === "deactivated" ? "Nobody is deactivated." : "There is nobody behind this page.";
}
