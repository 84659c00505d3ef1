import { Check, CircleDashed } from "lucide-react";
import { moveButton } from "#lib/stories/states/move-button.ts";
import { needsOf } from "#lib/stories/states/move-needs.ts";
import type { StoryState } from "#lib/stories/states/story-state.ts";
import type { StoryWithFacts } from "./story-to-move.ts";

/** What a move takes of its story: what is there, and what still lacks. Nothing where it only takes what its form asks for. */
export function MoveNeeds({ story, to, now }: { story: StoryWithFacts; to: StoryState; now: Date }) {
  const needs = needsOf(story, to, now);
  const ofStory = needs.filter(({ is, name }) => is !== "asked" && name !== "the state that it left");
  if (ofStory.length === 0) return null;
  return (
    <li className="flex flex-wrap items-center gap-x-3.5 gap-y-0.5 text-table">
      <b className="font-semibold">To {moveButton(story.state, to).toDo}</b>
      {needs.map(({ name, is, why }) => (
        <span
          key={name}
          title={why || undefined}
          className={is === "lacks" ? "inline-flex items-center gap-1" : "inline-flex items-center gap-1 text-ink-2"}
        >
          {is === "known" && <Check aria-label="there:" size={14} className="text-ink-3" />}
          {is === "lacks" && <CircleDashed aria-label="lacks:" size={14} className="text-ink-3" />}
          {is === "asked" ? <span className="text-ink-3">asks for {name}</span> : name}
        </span>
      ))}
    </li>
  );
}
