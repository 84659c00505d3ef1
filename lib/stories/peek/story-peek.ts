import type { AlikeStory } from "../duplicates/alike.ts";
import type { EvidenceKind } from "../evidence/evidence.ts";
import type { StoryFields } from "../fields/story-fields.ts";
import type { StoryState } from "../states/story-state.ts";

/** What a story shows beside the list. Times as ISO texts: it travels to the browser. */
export type StoryPeek = {
  key: string;
  teamSlug: string;
  state: StoryState;
  fields: StoryFields;
  reporter: string;
  service: string | null;
  responsibleTeam: string | null;
  duplicateOf: { key: string; title: string } | null;
  followers: number;
  evidence: { kind: EvidenceKind; count: number }[];
  /** The first screenshots and recordings. */
  pictures: { id: string; kind: "screenshot" | "video"; title: string }[];
  /** Customers, each counted once. */
  heardFrom: number;
  heard: { id: string; by: string; note: string; at: string }[];
  /** Of one that waits for triage: what it may be a duplicate of. */
  alike: AlikeStory[];
  createdAt: string;
  stateChangedAt: string;
};
