import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RoomOfRound } from "#components/team-test/room/room-of-round.tsx";
import { requireMember } from "#lib/auth/require-member.ts";
import { findRound } from "#lib/team-test/rounds/round-store.ts";
import { readDesk } from "../read-desk.ts";

type Props = PageProps<"/teams/[teamSlug]/team-test/rounds/[number]/room">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Round ${(await params).number}, the room` };
}

/** The big screen: whoever may run rounds leads from it, everybody else of the team watches. */
export default async function RoomPage({ params }: Props) {
  const { teamSlug, number } = await params;
  const member = await requireMember(teamSlug, "team:read");
  const round = await findRound(member, Number(number));
  if (!round) notFound();
  return <RoomOfRound {...(await readDesk(member, round))} />;
}
