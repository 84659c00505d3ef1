import type { MoveFacts } from "../states/moves.ts";

/** A story with what the table of moves asks for, and what the forms of moves show beside it. */
export type MovableStory = {
  story: MoveFacts & { key: string };
  /** Who leads its fix so far. */
  ownerId: string | null;
  openFixes: { id: string; title: string; ownerTeam: string }[];
};
