import type { StoryFields } from "../fields/story-fields.ts";
import type { StoryOutcome, StoryState } from "../states/story-state.ts";

export type NamedPerson = { id: string; name: string };
/** `slug` is null of one that is private to others: its name says that, and nothing else. */
export type NamedTeam = { id: string; slug: string | null; name: string };

/** A story as its page shows it, without what hangs on it (hypotheses, timeboxes, evidence, notes …: each has its own store). */
export type StoryDetail = {
  id: string;
  key: string;
  state: StoryState;
  version: number;
  fields: StoryFields;
  service: { id: string; slug: string; name: string } | null;
  responsibleTeam: NamedTeam | null;
  accountableTeam: NamedTeam | null;
  investigator: NamedPerson | null;
  owner: NamedPerson | null;
  /** `id` is null for one without an account. `contact` is told to whoever may work on the story. */
  reporter: { id: string | null; name: string; contact: string };
  snooze: { from: StoryState; until: Date | null; when: unknown } | null;
  duplicateOf: { key: string; title: string } | null;
  /** Sized without proof, and who approved it. */
  approvedBy: string;
  change: string;
  outcome: { kind: StoryOutcome; reason: string } | null;
  provedLevel: number | null;
  regressed: { at: Date; runId: string | null } | null;
  needsDecision: boolean;
  /** Whether the person who reads it follows it. */
  isFollowed: boolean;
  followers: number;
  heardFrom: number;
  stateChangedAt: Date;
  closedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
};
