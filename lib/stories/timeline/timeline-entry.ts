import type { FieldChange } from "../fields/field-changes.ts";
import type { StoryNote } from "../notes/note.ts";
import type { StoryState } from "../states/story-state.ts";

/** `words` are read after the name in `by`: "framed it". */
export type TimelineEvent = {
  type: "event";
  id: string;
  at: Date;
  by: string;
  kind: string;
  words: string;
  reason: string;
  /** Where several fields changed, or some came with a move: each with what it was. */
  changes: FieldChange[];
  /** Of a move. */
  toState: StoryState | null;
  isUndone: boolean;
};

export type TimelineNote = { type: "note"; id: string; at: Date; by: string; note: StoryNote };

/** What happened to a story, and what people say about it. */
export type TimelineEntry = TimelineEvent | TimelineNote;
