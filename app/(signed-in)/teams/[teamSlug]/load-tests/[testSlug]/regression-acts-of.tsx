import { RegressionActs } from "#components/regressions/regression-acts.tsx";
import type { Member } from "#lib/auth/actor.ts";
import type { ListedRegression } from "#lib/load-tests/regressions/regression-list-store.ts";
import { changeSizeText, figureName } from "#lib/load-tests/run-view/change-words.ts";
import { acceptRegressionsAction, acknowledgeRegressionsAction, muteRegressionsAction } from "./actions.ts";
import { StoryOfChangeOf } from "./story-of-change-of.tsx";

export function isMuted({ mutedUntil }: ListedRegression): boolean {
  return mutedUntil !== null && mutedUntil.getTime() > Date.now();
}

type RegressionActsOfProps = { member: Member; testName: string; regressions: readonly ListedRegression[] };

/** What a member can do about figures that got worse with the same run, all at once. */
export function RegressionActsOf({ member, testName, regressions: own }: RegressionActsOfProps) {
  const [one] = own;
  if (!one) return null;
  const name = `${figureName(one)} since run ${one.first.number}`;
  const size = changeSizeText({ ...one, changeLow: one.interval[0], changeHigh: one.interval[1] });
  const isOver = one.state === "fixed" || one.state === "accepted";
  const story = (!isOver || one.storyId !== null) && (
    <StoryOfChangeOf
      member={member}
      of={{ regressionIds: own.map(({ id }) => id) }}
      name={name}
      title={`${testName}: ${figureName(one)} ${size} since run ${one.first.number}`.slice(0, 200)}
      storyId={one.storyId}
    />
  );
  if (!member.permissions.has("runs:edit")) return story || null;
  const regressions = own.map(({ id, state, note, link }) => ({ id, seen: { state, note, link } }));
  const bound = { regressions };
  return (
    <RegressionActs
      name={name}
      note={one.note}
      link={one.link}
      isOver={isOver}
      isAccepted={one.state === "accepted"}
      isMuted={isMuted(one)}
      acts={{
        acknowledge: acknowledgeRegressionsAction.bind(null, member.teamSlug, bound),
        mute: muteRegressionsAction.bind(null, member.teamSlug, bound),
        accept: acceptRegressionsAction.bind(null, member.teamSlug, bound),
      }}
    >
      {story}
    </RegressionActs>
  );
}
