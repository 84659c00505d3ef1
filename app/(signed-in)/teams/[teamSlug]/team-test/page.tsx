import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { PageTop } from "#components/shell/page-top.tsx";
import { DecisionList } from "#components/team-test/history/decision-list.tsx";
import { EmptyHistory } from "#components/team-test/history/empty-history.tsx";
import { OpenActions } from "#components/team-test/history/open-actions.tsx";
import { RunningRounds } from "#components/team-test/history/running-rounds.tsx";
import { DownloadLinks } from "#components/team-test/record/download-links.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { route } from "#components/ui/route.ts";
import type { Member } from "#lib/auth/actor.ts";
import { requireMember } from "#lib/auth/require-member.ts";
import { listMembers } from "#lib/people/member-store.ts";
import { listOpenActions } from "#lib/team-test/actions/open-action-store.ts";
import { listHeldRounds, listOwnSets } from "#lib/team-test/history/held-rounds-store.ts";
import { chooseHistory } from "#lib/team-test/history/history-choice.ts";
import { listPastRounds } from "#lib/team-test/history/past-rounds-store.ts";
import { AbandonedRounds } from "./abandoned-rounds.tsx";
import { changeOpenActionAction, settleOpenActionAction } from "./actions.ts";
import { HistorySection } from "./history-section.tsx";
import { overviewAnswer, overviewExplanation } from "./overview-words.ts";

export const metadata: Metadata = { title: "Team test" };

/** The team's own picture of how it works, over its rounds. `?set=`, `?rounds=all` and `?question=` say what of it is open. */
export default async function TeamTestPage({ params, searchParams }: PageProps<"/teams/[teamSlug]/team-test">) {
  const { teamSlug } = await params;
  const member = await requireMember(teamSlug, "team:read");
  const query = await searchParams;
  const [held, own, actions] = await Promise.all([
    listHeldRounds(member),
    listOwnSets(member),
    listOpenActions(member),
  ]);
  const choice = chooseHistory(held, own, { asked: one(query.set), isWhole: query.rounds === "all" });
  const rounds = await listPastRounds(member, choice.shown);
  const [mayLead, canJoin, now] = [member.permissions.has("rounds:run"), member.role !== null, new Date()];
  const shown = { choice, rounds, actions, canJoin, now };
  return (
    <>
      <PageTop crumbs={[{ label: member.teamName, href: route(`/teams/${teamSlug}`) }]} here="Team test">
        {held.length > 0 && <DownloadLinks path={`/teams/${teamSlug}/team-test`} what="all rounds" />}
        <ButtonLink href={route(`/teams/${teamSlug}/team-test/sets`)}>Question sets</ButtonLink>
        <ButtonLink href={route(`/teams/${teamSlug}/team-test/settings`)}>Settings</ButtonLink>
        {mayLead && held.length > 0 && <NewRound teamSlug={teamSlug} isPrimary={choice.running.length === 0} />}
      </PageTop>
      <Answer explanation={overviewExplanation(shown)}>{overviewAnswer(shown)}</Answer>
      {held.length === 0 && (
        <EmptyState picture={<EmptyHistory />} action={mayLead && <NewRound teamSlug={teamSlug} isPrimary />}>
          Answer ten questions about how you work on performance, see where you disagree, agree, and leave with actions:
          every round is a column here, so that you see what you changed. It is for your team alone, and nobody is
          ranked.
        </EmptyState>
      )}
      <div className="mt-6 flex flex-col gap-8">
        {choice.running.length > 0 && (
          <RunningRounds rounds={choice.running} teamSlug={teamSlug} mayLead={mayLead} canJoin={canJoin} />
        )}
        {choice.family && (
          <HistorySection
            choice={choice}
            family={choice.family}
            rounds={rounds}
            teamSlug={teamSlug}
            isWhole={query.rounds === "all"}
            openQuestion={one(query.question) ?? ""}
            now={now.getTime()}
          />
        )}
        {(actions.length > 0 || rounds.length > 0) && (
          <OpenActions
            actions={actions}
            teamSlug={teamSlug}
            owners={mayLead ? await listOwners(member) : []}
            now={now.toISOString()}
            acts={
              mayLead
                ? {
                    changeAction: changeOpenActionAction.bind(null, teamSlug),
                    settleAction: settleOpenActionAction.bind(null, teamSlug),
                  }
                : null
            }
          />
        )}
        {choice.choices.length > 0 && <DecisionList rounds={choice.choices} teamSlug={teamSlug} />}
        <AbandonedRounds rounds={choice.abandoned} teamSlug={teamSlug} />
      </div>
    </>
  );
}

function NewRound({ teamSlug, isPrimary }: { teamSlug: string; isPrimary: boolean }) {
  return (
    <ButtonLink href={route(`/teams/${teamSlug}/team-test/new`)} look={isPrimary ? "primary" : "plain"} hotkey="N">
      <Plus aria-hidden="true" size={14} />
      New round
    </ButtonLink>
  );
}

async function listOwners(member: Member) {
  const members = await listMembers(member);
  return members.filter(({ isDeactivated }) => !isDeactivated).map(({ userId, name }) => ({ userId, name }));
}

/** A value of the query that was given once. */
function one(value: string | string[] | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}
