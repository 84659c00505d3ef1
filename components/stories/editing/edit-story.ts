import type { ActionResult } from "#lib/shared/result.ts";
import type { NamesById } from "#lib/stories/fields/field-text.ts";
import type { StoryFields } from "#lib/stories/fields/story-fields.ts";

type Some = Partial<StoryFields>;

/** What the action of an edit answers; a conflict holds what two people wrote differently. */
export type EditAnswer =
  | { kind: "saved"; version: number; eventId: string | null }
  | {
      kind: "conflict";
      conflicts: { field: string; base: unknown; mine: unknown; theirs: unknown }[];
      by: string;
      at: Date;
    };

export type EditStory = (edit: { base: Some; changes: Some }) => Promise<ActionResult<EditAnswer>>;
export type UndoEvent = (event: { eventId: string }) => Promise<ActionResult<unknown>>;

export type StoryEditingProps = {
  teamSlug: string;
  /** Of the story, and of who reads: what a browser keeps, it keeps for both. */
  storyId: string;
  person: { id: string; name: string };
  fields: StoryFields;
  /** Names of what the fields hold the ids of. */
  names: NamesById;
  /** Null for who may only read. */
  edit: EditStory | null;
  undo: UndoEvent;
};
