import { MoveTactic } from "#components/radar/moving/move-tactic.tsx";
import { EditTactic } from "#components/radar/tactic/edit-tactic.tsx";
import { ReviewTactic } from "#components/radar/tactic/review-tactic.tsx";
import { TacticMenu } from "#components/radar/tactic/tactic-menu.tsx";
import { route } from "#components/ui/route.ts";
import type { Member } from "#lib/auth/actor.ts";
import { listInHand } from "#lib/radar/moves/in-hand-store.ts";
import { isRing } from "#lib/radar/places/place.ts";
import type { TacticDetail } from "#lib/radar/tactics/tactic-detail.ts";
import { dayText } from "#lib/shared/day-text.ts";
import { dayAfter } from "#lib/shared/days.ts";
import {
  moveTacticAction,
  swapTacticAction,
  tacticProbesAction,
  takeMoveBackAction,
  takeSwapBackAction,
} from "../actions.ts";
import { moveFactsOf } from "../move-facts.ts";
import { editTacticAction, removeTacticAction, reviewTacticAction, takeReviewBackAction } from "./actions.ts";

type TacticActsProps = { member: Member; tactic: TacticDetail; now: Date };

/** What this member can do with a tactic. */
export async function TacticActs({ member, tactic, now }: TacticActsProps) {
  const { teamSlug, permissions } = member;
  if (!permissions.has("radar:edit")) return null;
  const { slug, name, place, moves, ownerId, hypothesis, endsOn, sectors, reviewEveryDays } = tactic;
  const today = dayText(now);
  const facts = await moveFactsOf(member, { inHand: await listInHand(member), reviewEveryDays }, today);
  const { description, sector, why, notes } = tactic;
  const words = { name, description, sector, ownerId: ownerId ?? "", why, hypothesis, endsOn: endsOn ?? "", notes };
  const isOwnerThere = ownerId === null || facts.people.some(({ id }) => id === ownerId);
  const people = [...facts.people, ...(isOwnerThere ? [] : [{ id: ownerId, name: tactic.owner }])];
  return (
    <>
      <MoveTactic
        tactic={{ slug, name, place, lastOn: moves.at(-1)?.on ?? today, ownerId, hypothesis, endsOn }}
        facts={facts}
        acts={{
          move: moveTacticAction.bind(null, teamSlug),
          swap: swapTacticAction.bind(null, teamSlug),
          takeBack: takeMoveBackAction.bind(null, teamSlug),
          takeSwapBack: takeSwapBackAction.bind(null, teamSlug),
          probes: tacticProbesAction.bind(null, teamSlug),
        }}
      />
      <ReviewTactic
        name={name}
        place={place}
        nextOn={isRing(place) ? dayAfter(today, reviewEveryDays) : ""}
        today={today}
        review={reviewTacticAction.bind(null, teamSlug, { slug })}
        takeBack={takeReviewBackAction.bind(null, teamSlug, { slug })}
      />
      <EditTactic
        words={words}
        sectors={sectors.map((one) => ({ value: one.id, label: one.name }))}
        people={people.map((one) => ({ value: one.id, label: one.name }))}
        save={editTacticAction.bind(null, teamSlug, { slug })}
      />
      {permissions.has("radar:set-up") && (
        <TacticMenu
          name={name}
          radarHref={route(`/teams/${teamSlug}/radar`)}
          remove={removeTacticAction.bind(null, teamSlug, { slug })}
        />
      )}
    </>
  );
}
