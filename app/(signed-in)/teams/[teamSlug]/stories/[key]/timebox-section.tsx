import { AnotherTimebox } from "#components/stories/timeboxes/another-timebox.tsx";
import type { TimeboxActs } from "#components/stories/timeboxes/timebox-acts.ts";
import { TimeboxHistory } from "#components/stories/timeboxes/timebox-history.tsx";
import { TimeboxPanel } from "#components/stories/timeboxes/timebox-panel.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import type { Member } from "#lib/auth/actor.ts";
import { listHypotheses } from "#lib/stories/hypotheses/hypothesis-store.ts";
import type { StoryDetail } from "#lib/stories/story/story-detail.ts";
import { mayExtend } from "#lib/stories/timeboxes/extension.ts";
import { listTimeboxes } from "#lib/stories/timeboxes/timebox-store.ts";
import { moveStoryAction, undoEventAction } from "./actions.ts";
import {
  anotherTimeboxAction,
  endByHypothesisAction,
  extendTimeboxAction,
  handOverAction,
  pauseTimeboxAction,
  resumeTimeboxAction,
  writeHypothesisAction,
} from "./timebox-actions.ts";

/** The clock of the investigation, how it goes on, and the timeboxes that the story had. */
export async function TimeboxSection({ member, story }: { member: Member; story: StoryDetail }) {
  const [timeboxes, hypotheses] = await Promise.all([
    listTimeboxes(member, story.id, new Date()),
    listHypotheses(member, story.id),
  ]);
  const isInvestigated = story.state === "investigating";
  if (timeboxes.length === 0 && !isInvestigated) return null;
  const { teamSlug, userId } = member;
  const mayEdit = member.permissions.has("stories:edit");
  const open = timeboxes.find(({ state }) => state !== "ended");
  const bound = { key: story.key };
  const acts: TimeboxActs = {
    pause: pauseTimeboxAction.bind(null, teamSlug, bound),
    resume: resumeTimeboxAction.bind(null, teamSlug, bound),
    extend: extendTimeboxAction.bind(null, teamSlug, bound),
    write: writeHypothesisAction.bind(null, teamSlug, bound),
    endBy: endByHypothesisAction.bind(null, teamSlug, bound),
    handOver: handOverAction.bind(null, teamSlug, bound),
    move: moveStoryAction.bind(null, teamSlug, bound),
    undo: undoEventAction.bind(null, teamSlug),
  };
  const undecided = hypotheses.filter(({ state }) => state === "draft" || state === "awaiting_data");
  return (
    <section aria-labelledby="timebox" className="scroll-mt-4">
      <SectionHead id="timebox" title="Timebox" />
      {open && (
        <TimeboxPanel
          teamSlug={teamSlug}
          story={{ key: story.key, title: story.fields.title, state: story.state }}
          timebox={open}
          isOwn={open.personId === userId}
          mayExtend={mayExtend(open, userId)}
          hypotheses={undecided.map(({ number, component, metric }) => ({ number, component, metric }))}
          acts={mayEdit ? acts : null}
        />
      )}
      {!open && isInvestigated && (
        <AnotherTimebox
          teamSlug={teamSlug}
          storyKey={story.key}
          personId={story.investigator?.id ?? userId}
          start={mayEdit ? anotherTimeboxAction.bind(null, teamSlug, bound) : null}
        />
      )}
      <TimeboxHistory timeboxes={timeboxes.filter(({ state }) => state === "ended")} />
    </section>
  );
}
