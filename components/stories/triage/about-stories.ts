import type { StoryToMove } from "../moving/story-to-move.ts";

/** Which stories a form is about: one by its key, several by their number. */
export function aboutStories({ key }: Pick<StoryToMove, "key">, count: number): string {
  return count === 1 ? key : `${count} stories`;
}
