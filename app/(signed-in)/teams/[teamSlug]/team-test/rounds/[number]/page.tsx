import { Presentation } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageTop } from "#components/shell/page-top.tsx";
import { RoundMenu } from "#components/team-test/desk/round-menu.tsx";
import { RunningRound } from "#components/team-test/desk/running-round.tsx";
import { DownloadLinks } from "#components/team-test/record/download-links.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { PrintButton } from "#components/ui/print-button.tsx";
import { route } from "#components/ui/route.ts";
import { requireMember } from "#lib/auth/require-member.ts";
import { findRound } from "#lib/team-test/rounds/round-store.ts";
import { closeRoundAction, deleteRoundAction } from "./actions.ts";
import { ClosedRound } from "./closed-round.tsx";
import { readDesk } from "./read-desk.ts";

type Props = PageProps<"/teams/[teamSlug]/team-test/rounds/[number]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Round ${(await params).number}` };
}

/** A round for its team: while it runs the desk of whoever leads it, closed its record. */
export default async function RoundPage({ params }: Props) {
  const { teamSlug, number } = await params;
  const member = await requireMember(teamSlug, "team:read");
  const round = await findRound(member, Number(number));
  if (!round) notFound();
  const isClosed = round.phase === "closed";
  const hasRecord = isClosed && (round.revealedAt !== null || round.mode === "group");
  const path = `/teams/${teamSlug}/team-test/rounds/${round.number}`;
  const overview = route(`/teams/${teamSlug}/team-test` as "/");
  return (
    <>
      <PageTop
        crumbs={[
          { label: member.teamName, href: route(`/teams/${teamSlug}`) },
          { label: "Team test", href: overview },
        ]}
        here={`Round ${round.number}`}
      >
        {hasRecord && <DownloadLinks path={path} what={`round ${round.number}`} />}
        {hasRecord && <PrintButton />}
        {!isClosed && round.code && <ButtonLink href={`/r/${round.code}` as "/"}>Answer yourself</ButtonLink>}
        {!isClosed && (
          <ButtonLink href={`/teams/${teamSlug}/team-test/rounds/${round.number}/room`}>
            <Presentation aria-hidden="true" size={14} />
            Open the room
          </ButtonLink>
        )}
        {member.permissions.has(isClosed ? "rounds:delete" : "rounds:run") && (
          <RoundMenu
            name={`round ${round.number}`}
            isClosed={isClosed}
            isRevealed={round.revealedAt !== null}
            overview={overview}
            end={closeRoundAction.bind(null, teamSlug, { roundId: round.id })}
            remove={deleteRoundAction.bind(null, teamSlug, { roundId: round.id })}
          />
        )}
      </PageTop>
      {isClosed ? (
        <ClosedRound member={member} number={round.number} questions={round.facts.questions} />
      ) : (
        <RunningRound {...(await readDesk(member, round))} />
      )}
    </>
  );
}
