import { Check, CircleDashed } from "lucide-react";
import { classNames } from "#components/ui/class-names.ts";
import { listText } from "#lib/shared/list-text.ts";
import { isForward, moveButton } from "#lib/stories/states/move-button.ts";
import { needsOf } from "#lib/stories/states/move-needs.ts";
import type { StoryState } from "#lib/stories/states/story-state.ts";
import type { StoryWithFacts } from "./story-to-move.ts";

/** What a move takes: what of it is there, what still lacks, and what its form asks for. Only that is not told of moves to the side. */
export function MoveNeeds({ story, to, now }: { story: StoryWithFacts; to: StoryState; now: Date }) {
  const needs = needsOf(story, to, now).filter(({ name }) => name !== "the state that it left");
  const ofStory = needs.filter(({ is }) => is !== "asked");
  const asked = needs.filter(({ is }) => is === "asked").map(({ name }) => name);
  if (ofStory.length === 0 && !isForward(story.state, to)) return null;
  return (
    <li className="flex flex-wrap items-center gap-x-3.5 gap-y-0.5 text-table">
      <b className="font-semibold">To {moveButton(story.state, to).toDo}</b>
      {ofStory.map(({ name, is, why }) => (
        <span
          key={name}
          title={why || undefined}
          className={classNames("inline-flex items-center gap-1", is === "known" && "text-ink-2")}
        >
          {is === "known" ? (
            <Check aria-label="there:" size={14} className="text-ink-3" />
          ) : (
            <CircleDashed aria-label="lacks:" size={14} className="text-ink-3" />
          )}
          {name}
        </span>
      ))}
      {asked.length > 0 && <span className="text-ink-3">it asks for {listText(asked)}</span>}
    </li>
  );
}
