import type { MoveFacts } from "../states/missing-for.ts";
import type { StoryOutcome } from "../states/story-state.ts";

/** A story with what the table of moves asks for, and what the forms of moves show beside it. */
export type MovableStory = {
  story: MoveFacts & { key: string };
  /** Who leads its fix so far. */
  ownerId: string | null;
  openFixes: { id: string; title: string; ownerTeam: string }[];
  /** What was measured last after the fix: the outcome that it proposes, and why. */
  measured: { outcome: StoryOutcome; sentence: string } | null;
};
