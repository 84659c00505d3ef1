import type { StoryState } from "#lib/stories/states/story-state.ts";

/** A story that has to do with a tactic. */
export type StoryOfTactic = { key: string; title: string; state: StoryState };
