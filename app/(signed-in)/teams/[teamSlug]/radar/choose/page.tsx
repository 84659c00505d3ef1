import type { Metadata } from "next";
import { BallotWatch } from "#components/radar/choosing/ballot-watch.tsx";
import { ChooseHead } from "#components/radar/choosing/choose-head.tsx";
import { KeptForm } from "#components/radar/choosing/kept-form.tsx";
import { OpenBallotButton } from "#components/radar/choosing/open-ballot-button.tsx";
import { PastBallots } from "#components/radar/choosing/past-ballots.tsx";
import { PageTop } from "#components/shell/page-top.tsx";
import { route } from "#components/ui/route.ts";
import { requireMember } from "#lib/auth/require-member.ts";
import { findBallotPulse, findOpenBallot, listPastBallots } from "#lib/radar/choosing/ballot-store.ts";
import { openBallotAction } from "./actions.ts";
import { PickSection } from "./pick-section.tsx";
import { RevealedSection } from "./revealed-section.tsx";

export const metadata: Metadata = { title: "Choose five" };

/** Where a team chooses the tactics that it works at: everybody picks in private, all see the counts, the team confirms. */
export default async function ChoosePage({ params }: PageProps<"/teams/[teamSlug]/radar/choose">) {
  const { teamSlug } = await params;
  const member = await requireMember(teamSlug, "team:read");
  const [open, pulse, past] = await Promise.all([
    findOpenBallot(member),
    findBallotPulse(member),
    listPastBallots(member),
  ]);
  const mayEdit = member.permissions.has("radar:edit");
  return (
    <>
      <PageTop
        crumbs={[
          { label: member.teamName, href: route(`/teams/${teamSlug}`) },
          { label: "Radar", href: route(`/teams/${teamSlug}/radar` as "/") },
        ]}
        here="Choose five"
      />
      <BallotWatch initial={pulse} stateHref={`/teams/${teamSlug}/radar/choose/state`}>
        <ChooseHead open={open} last={past[0] ?? null} />
        {!open && mayEdit && <OpenBallotButton open={openBallotAction.bind(null, teamSlug)} />}
        {open?.state === "picking" && <PickSection member={member} ballot={open} />}
        <KeptForm number={open?.state === "revealed" ? open.number : null} last={past[0] ?? null}>
          {open?.state === "revealed" && <RevealedSection member={member} ballot={open} />}
        </KeptForm>
      </BallotWatch>
      <PastBallots ballots={past} />
    </>
  );
}
