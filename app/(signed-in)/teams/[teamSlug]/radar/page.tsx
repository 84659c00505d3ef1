import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { EmptyRadar } from "#components/radar/page/empty-radar.tsx";
import { RadarBoard } from "#components/radar/page/radar-board.tsx";
import { PageTop } from "#components/shell/page-top.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { PrintButton } from "#components/ui/print-button.tsx";
import { route } from "#components/ui/route.ts";
import { requireMember } from "#lib/auth/require-member.ts";
import { readHypotheses } from "#lib/radar/moves/hypotheses-store.ts";
import { mostInHand } from "#lib/radar/places/place.ts";
import { readRadar } from "#lib/radar/tactics/radar-store.ts";
import { radarSentence } from "#lib/radar/view/radar-sentence.ts";
import { parseRadarView } from "#lib/radar/view/radar-view.ts";
import { radarLife } from "#lib/radar/view/span-of-days.ts";
import { dayText } from "#lib/shared/day-text.ts";
import {
  moveTacticAction,
  swapTacticAction,
  tacticProbesAction,
  takeMoveBackAction,
  takeSwapBackAction,
} from "./actions.ts";
import { handOf, moveFactsOf } from "./move-facts.ts";
import { RadarMenu } from "./radar-menu.tsx";

export const metadata: Metadata = { title: "Radar" };

/** The tactics of the team: where they stand, and how they came there. */
export default async function RadarPage({ params, searchParams }: PageProps<"/teams/[teamSlug]/radar">) {
  const { teamSlug } = await params;
  const member = await requireMember(teamSlug, "team:read");
  const mayEdit = member.permissions.has("radar:edit");
  const [radar, hypotheses, given] = await Promise.all([
    readRadar(member),
    mayEdit ? readHypotheses(member) : {},
    searchParams,
  ]);
  const { sectors, tactics } = radar;
  const today = dayText(new Date());
  const facts = await moveFactsOf(member, handOf(radar), today);
  const radarPath = `/teams/${teamSlug}/radar` as const;
  if (tactics.length === 0)
    return (
      <>
        <PageTop crumbs={[{ label: member.teamName, href: route(`/teams/${teamSlug}`) }]} here="Radar">
          <RadarMenu radarPath={radarPath} permissions={member.permissions} />
        </PageTop>
        <Answer>{radarSentence([], { from: today, to: today }, today, false)}</Answer>
        <EmptyRadar
          sectors={sectors}
          today={today}
          action={
            mayEdit && (
              <div className="flex flex-wrap gap-2">
                <ButtonLink href={route(`${radarPath}/add`)} look="primary" hotkey="N">
                  Add the first tactic
                </ButtonLink>
                <ButtonLink href={route(`${radarPath}/choose`)}>Choose five together</ButtonLink>
              </div>
            )
          }
        />
      </>
    );
  return (
    <RadarBoard
      teamSlug={teamSlug}
      teamName={member.teamName}
      radar={radar}
      asked={parseRadarView(given, { life: radarLife(tactics, today), sectors })}
      today={today}
      userId={member.userId}
      moving={mayEdit ? { facts, hypotheses, acts: actsOf(teamSlug) } : null}
      before={
        <>
          <span>
            {facts.inHand.length} of {mostInHand} places in Trying and Practising
          </span>
          <ButtonLink href={route(`${radarPath}/choose`)}>Choose five</ButtonLink>
          <PrintButton />
        </>
      }
      after={
        <>
          {mayEdit && (
            <ButtonLink href={route(`${radarPath}/add`)} hotkey="N">
              <Plus aria-hidden="true" size={14} />
              Add tactic
            </ButtonLink>
          )}
          <RadarMenu radarPath={radarPath} permissions={member.permissions} />
        </>
      }
    />
  );
}

function actsOf(teamSlug: string) {
  return {
    move: moveTacticAction.bind(null, teamSlug),
    swap: swapTacticAction.bind(null, teamSlug),
    takeBack: takeMoveBackAction.bind(null, teamSlug),
    takeSwapBack: takeSwapBackAction.bind(null, teamSlug),
    probes: tacticProbesAction.bind(null, teamSlug),
  };
}
