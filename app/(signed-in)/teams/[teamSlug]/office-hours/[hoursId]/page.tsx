import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { FeedButton } from "#components/office-hours/feed-button.tsx";
import { PastSittings } from "#components/office-hours/past-sittings.tsx";
import { SittingBoard } from "#components/office-hours/sitting-board.tsx";
import { UpcomingList } from "#components/office-hours/upcoming-list.tsx";
import { PageTop } from "#components/shell/page-top.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { route } from "#components/ui/route.ts";
import { requireMember } from "#lib/auth/require-member.ts";
import { findNextSitting } from "#lib/compose/office-hours/next-sitting.ts";
import { listPastSessions } from "#lib/compose/office-hours/session-state-store.ts";
import { standingLine } from "#lib/office-hours/series/office-hours.ts";
import { findOfficeHours } from "#lib/office-hours/series/office-hours-store.ts";
import { hostOf, occurrencesFrom } from "#lib/office-hours/series/rhythm.ts";
import { rhythmText, sittingText } from "#lib/office-hours/series/sitting-text.ts";
import { sessionSentence } from "#lib/office-hours/sessions/session-words.ts";
import { makeFeedAction, revokeFeedAction } from "../actions.ts";
import {
  addTimeAction,
  closeSessionAction,
  endTalkAction,
  joinQueueAction,
  leaveQueueAction,
  moveSlotAction,
  openSessionAction,
  startTalkAction,
  stopTalkAction,
} from "./actions.ts";

export const metadata: Metadata = { title: "Office hours" };

const upcomingShown = 4;

/** The sitting that is held now or next, with its queue; below it those to come and those that were. */
export default async function SittingPage({ params }: PageProps<"/teams/[teamSlug]/office-hours/[hoursId]">) {
  const { teamSlug, hoursId } = await params;
  const member = await requireMember(teamSlug, "team:read");
  const officeHours = z.uuid().safeParse(hoursId).success ? await findOfficeHours(member, hoursId) : null;
  if (!officeHours) return notFound();
  const now = new Date();
  const [next, past] = await Promise.all([
    findNextSitting(member, officeHours, now),
    listPastSessions(member, officeHours.id, now),
  ]);
  const { id, name, timeZone, joinUrl, place, hosts, archivedAt } = officeHours;
  const whenOf = (at: Date) => sittingText(at, timeZone);
  const startsAt = new Date(next.startsAt);
  const hoursPath = `/teams/${teamSlug}/office-hours` as const;
  const mayHost = member.permissions.has("stories:edit") && archivedAt === null;
  const ofSitting = { officeHoursId: id, startsAt: next.startsAt };
  return (
    <>
      <PageTop
        crumbs={[
          { label: member.teamName, href: route(`/teams/${teamSlug}`) },
          { label: "Office hours", href: route(hoursPath) },
        ]}
        here={name}
      >
        {mayHost && (
          <>
            <FeedButton
              hasFeed={officeHours.hasFeed}
              make={makeFeedAction.bind(null, teamSlug, { id })}
              revoke={revokeFeedAction.bind(null, teamSlug, { id })}
            />
            <ButtonLink href={route(`${hoursPath}/${id}/edit`)}>Edit</ButtonLink>
          </>
        )}
      </PageTop>
      <Answer explanation={`${rhythmText(officeHours)}. ${standingLine}`}>
        {archivedAt ? `${name} is in the archive.` : sessionSentence(next, whenOf(startsAt))}
      </Answer>
      {(joinUrl !== "" || place !== "") && (
        <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1">
          {joinUrl !== "" && (
            <a
              href={joinUrl}
              rel="noreferrer"
              className="text-accent underline decoration-accent-line underline-offset-2"
            >
              Join the call
            </a>
          )}
          {place !== "" && <span className="text-ink-2">{place}</span>}
        </p>
      )}
      {!archivedAt && (
        <div className="mt-7 grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_17rem]">
          <SittingBoard
            key={next.startsAt}
            initial={next}
            when={whenOf(startsAt)}
            stateHref={`${hoursPath}/${id}/state?at=${next.startsAt}`}
            storiesPath={`/teams/${teamSlug}/stories`}
            userId={member.userId}
            mayQueue={member.permissions.has("stories:file")}
            mayHost={mayHost}
            acts={{
              join: joinQueueAction.bind(null, teamSlug, ofSitting),
              open: openSessionAction.bind(null, teamSlug, ofSitting),
              close: closeSessionAction.bind(null, teamSlug, ofSitting),
              leave: leaveQueueAction.bind(null, teamSlug),
              move: moveSlotAction.bind(null, teamSlug),
              start: startTalkAction.bind(null, teamSlug),
              stop: stopTalkAction.bind(null, teamSlug),
              addTime: addTimeAction.bind(null, teamSlug),
              end: endTalkAction.bind(null, teamSlug),
            }}
          />
          <UpcomingList
            sittings={occurrencesFrom(officeHours, new Date(next.endsAt), upcomingShown).map((sitting) => ({
              when: whenOf(sitting.startsAt),
              host: hostOf(hosts, officeHours, sitting.startsAt)?.name ?? null,
            }))}
          />
        </div>
      )}
      <PastSittings
        sittings={past
          .filter((sitting) => !sitting.isOpen)
          .map(({ startsAt: at, ...sitting }) => ({ ...sitting, when: whenOf(at) }))}
        storiesPath={`/teams/${teamSlug}/stories`}
      />
    </>
  );
}
