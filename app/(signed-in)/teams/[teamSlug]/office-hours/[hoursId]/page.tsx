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
import { makeFeedAction, revokeFeedAction } from "../actions.ts";
import {
  addTimeAction,
  changeTopicAction,
  closeSessionAction,
  endTalkAction,
  hostSessionAction,
  joinQueueAction,
  leaveQueueAction,
  moveSlotAction,
  openSessionAction,
  startTalkAction,
  stopTalkAction,
} from "./actions.ts";

export const metadata: Metadata = { title: "Office hours" };

const upcomingShown = 4;
const beforeSchema = z.iso.datetime().nullable().catch(null).default(null);

/** The sitting that is held now or next, with its queue; below it those to come and those that were. `?before=` pages through those. */
export default async function SittingPage({
  params,
  searchParams,
}: PageProps<"/teams/[teamSlug]/office-hours/[hoursId]">) {
  const { teamSlug, hoursId } = await params;
  const member = await requireMember(teamSlug, "team:read");
  const officeHours = z.uuid().safeParse(hoursId).success ? await findOfficeHours(member, hoursId) : null;
  if (!officeHours) return notFound();
  const now = new Date();
  const before = beforeSchema.parse((await searchParams).before);
  const [sitting, past] = await Promise.all([
    findNextSitting(member, officeHours, now),
    listPastSessions(member, officeHours.id, before ? new Date(before) : now),
  ]);
  const { id, name, timeZone, joinUrl, place, hosts, archivedAt } = officeHours;
  const whenOf = (at: Date) => sittingText(at, timeZone);
  const when = whenOf(new Date(sitting.startsAt));
  const hoursPath = `/teams/${teamSlug}/office-hours` as const;
  const storiesPath = `/teams/${teamSlug}/stories` as const;
  const explanation = `${rhythmText(officeHours)}. ${standingLine}`;
  const mayHost = member.permissions.has("stories:edit") && archivedAt === null;
  const ofSitting = { officeHoursId: id, startsAt: sitting.startsAt };
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
          <FeedButton
            hasFeed={officeHours.hasFeed}
            make={makeFeedAction.bind(null, teamSlug, { id })}
            revoke={revokeFeedAction.bind(null, teamSlug, { id })}
          />
        )}
        {member.permissions.has("stories:edit") && (
          <ButtonLink href={route(`${hoursPath}/${id}/edit`)}>Edit</ButtonLink>
        )}
      </PageTop>
      {archivedAt ? (
        <Answer explanation={explanation}>{`${name} is in the archive.`}</Answer>
      ) : (
        <SittingBoard
          key={sitting.startsAt}
          initial={sitting}
          {...{ when, explanation, storiesPath }}
          place={{ joinUrl, place, timeZone }}
          stateHref={`${hoursPath}/${id}/state?at=${sitting.startsAt}`}
          viewer={{
            userId: member.userId,
            name: member.name,
            mayQueue: member.permissions.has("stories:file"),
            mayHost,
          }}
          acts={{
            join: joinQueueAction.bind(null, teamSlug, ofSitting),
            open: openSessionAction.bind(null, teamSlug, ofSitting),
            host: hostSessionAction.bind(null, teamSlug, ofSitting),
            close: closeSessionAction.bind(null, teamSlug, ofSitting),
            leave: leaveQueueAction.bind(null, teamSlug),
            changeTopic: changeTopicAction.bind(null, teamSlug),
            move: moveSlotAction.bind(null, teamSlug),
            start: startTalkAction.bind(null, teamSlug),
            stop: stopTalkAction.bind(null, teamSlug),
            addTime: addTimeAction.bind(null, teamSlug),
            end: endTalkAction.bind(null, teamSlug),
          }}
        >
          <UpcomingList
            sittings={occurrencesFrom(officeHours, new Date(sitting.endsAt), upcomingShown).map(({ startsAt }) => ({
              when: whenOf(startsAt),
              host: hostOf(hosts, officeHours, startsAt)?.name ?? null,
            }))}
            hosts={hosts.map((host) => host.name)}
          />
        </SittingBoard>
      )}
      <PastSittings
        sittings={past.sessions
          .filter(({ isOpen, startsAt }) => !isOpen || startsAt.toISOString() !== sitting.startsAt)
          .map(({ startsAt, ...held }) => ({ ...held, when: whenOf(startsAt) }))}
        storiesPath={storiesPath}
        earlierHref={past.next && route(`${hoursPath}/${id}?before=${past.next.toISOString()}`)}
        isEarlier={before !== null}
      />
    </>
  );
}
