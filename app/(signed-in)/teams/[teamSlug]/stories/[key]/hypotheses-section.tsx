import type { HypothesisActs } from "#components/stories/hypotheses/hypothesis-acts.ts";
import { HypothesisButtons } from "#components/stories/hypotheses/hypothesis-buttons.tsx";
import { HypothesisItem } from "#components/stories/hypotheses/hypothesis-item.tsx";
import { StateHypothesis } from "#components/stories/hypotheses/state-hypothesis.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import type { Member } from "#lib/auth/actor.ts";
import { listHypotheses } from "#lib/stories/hypotheses/hypothesis-store.ts";
import type { HypothesisView } from "#lib/stories/hypotheses/hypothesis-view.ts";
import type { StoryDetail } from "#lib/stories/story/story-detail.ts";
import {
  awaitDataAction,
  decideHypothesisAction,
  declareTestAction,
  editHypothesisAction,
  evaluateAction,
  observeAction,
  stateHypothesisAction,
  strikeAction,
} from "./hypotheses-actions.ts";

/** What somebody believes the cause to be, how that is tested, and what came of it. */
export async function HypothesesSection({ member, story }: { member: Member; story: StoryDetail }) {
  const hypotheses = await listHypotheses(member, story.id);
  const mayEdit = member.permissions.has("stories:edit");
  const isTime = story.state === "framed" || story.state === "investigating";
  if (hypotheses.length === 0 && !isTime) return null;
  const { teamSlug } = member;
  const now = new Date();
  return (
    <section aria-labelledby="hypotheses">
      <SectionHead
        id="hypotheses"
        title="Hypotheses"
        count={hypotheses.length > 0 ? countText(hypotheses) : undefined}
        tools={mayEdit && <StateHypothesis state={stateHypothesisAction.bind(null, teamSlug, { key: story.key })} />}
      />
      {hypotheses.length === 0 && (
        <p className="max-w-[68ch] py-2 text-ink-3 text-table">
          None yet. “I believe the connection pool causes p95 of the login to be 2 s longer for everybody at the spike”:
          one is stated, its test declared before the data, and the data decide.
        </p>
      )}
      <ol>
        {hypotheses.map((hypothesis) => {
          const acts = actsOf(teamSlug, story.key, hypothesis);
          const isOpen = hypothesis.state === "draft" || hypothesis.state === "awaiting_data";
          const canStrike = hypothesis.state === "awaiting_data" && hypothesis.tests[0]?.kind === "observed";
          return (
            <HypothesisItem
              key={hypothesis.id}
              hypothesis={hypothesis}
              teamSlug={teamSlug}
              now={now}
              buttons={
                mayEdit &&
                isOpen && (
                  <HypothesisButtons
                    teamSlug={teamSlug}
                    hypothesis={hypothesis}
                    watched={story.fields.watch}
                    acts={acts}
                  />
                )
              }
              strike={mayEdit && canStrike ? acts.strike : undefined}
            />
          );
        })}
      </ol>
    </section>
  );
}

function actsOf(teamSlug: string, key: string, { number, tests, updatedAt }: HypothesisView): HypothesisActs {
  const which = { key, number };
  return {
    edit: editHypothesisAction.bind(null, teamSlug, { ...which, base: updatedAt.toISOString() }),
    declare: declareTestAction.bind(null, teamSlug, { ...which, base: tests[0]?.version ?? 0 }),
    await: awaitDataAction.bind(null, teamSlug, which),
    evaluate: evaluateAction.bind(null, teamSlug, which),
    observe: observeAction.bind(null, teamSlug, which),
    strike: strikeAction.bind(null, teamSlug, which),
    decide: decideHypothesisAction.bind(null, teamSlug, which),
  };
}

function countText(hypotheses: readonly HypothesisView[]): string {
  const confirmed = hypotheses.filter(({ state }) => state === "confirmed").length;
  const disproved = hypotheses.filter(({ state }) => state === "disproved").length;
  const open = hypotheses.filter(({ state }) => state === "draft" || state === "awaiting_data").length;
  return [
    confirmed > 0 && `${confirmed} confirmed`,
    disproved > 0 && `${disproved} disproved`,
    open > 0 && `${open} open`,
  ]
    .filter(Boolean)
    .join(", ");
}
