import { type StoryState, stateNames } from "#lib/stories/states/story-state.ts";

/** The state of a story, in ink: green, amber and red are of verdicts. */
export function StatePill({ state }: { state: StoryState }) {
  return (
    <span className="inline-flex items-center rounded-[10px] border border-line-2 px-2 text-ink-2 text-meta leading-[1.125rem]">
      {stateNames[state]}
    </span>
  );
}
