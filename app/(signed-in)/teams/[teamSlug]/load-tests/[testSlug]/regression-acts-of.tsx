import { RegressionActs } from "#components/regressions/regression-acts.tsx";
import type { Member } from "#lib/auth/actor.ts";
import type { ListedRegression } from "#lib/load-tests/regressions/regression-list-store.ts";
import { figureName } from "#lib/load-tests/run-view/change-words.ts";
import { acceptRegressionsAction, acknowledgeRegressionsAction, muteRegressionsAction } from "./actions.ts";

export function isMuted({ mutedUntil }: ListedRegression): boolean {
  return mutedUntil !== null && mutedUntil.getTime() > Date.now();
}

type RegressionActsOfProps = { member: Member; regressions: readonly ListedRegression[] };

/** What a member can do about figures that got worse with the same run, all at once. */
export function RegressionActsOf({ member, regressions: own }: RegressionActsOfProps) {
  const [one] = own;
  if (!one || !member.permissions.has("runs:edit")) return null;
  const regressions = own.map(({ id, state, note, link }) => ({ id, seen: { state, note, link } }));
  const bound = { regressions };
  return (
    <RegressionActs
      name={`${figureName(one)} since run ${one.first.number}`}
      note={one.note}
      link={one.link}
      isOver={one.state === "fixed" || one.state === "accepted"}
      isAccepted={one.state === "accepted"}
      isMuted={isMuted(one)}
      acts={{
        acknowledge: acknowledgeRegressionsAction.bind(null, member.teamSlug, bound),
        mute: muteRegressionsAction.bind(null, member.teamSlug, bound),
        accept: acceptRegressionsAction.bind(null, member.teamSlug, bound),
      }}
    />
  );
}
