import type { StoryState } from "../states/story-state.ts";

/** A story that another can be a duplicate of, and why it is offered: "same route". */
export type PickableStory = { key: string; title: string; state: StoryState; why: string };
