import type { FixStatus } from "../fixes/fix.ts";
import type { StoryDetail } from "../story/story-detail.ts";

/** What hangs on a story and belongs into a copy of it. `url`: where the story is. */
export type StoryParts = {
  url: string;
  consulted: string[];
  tickets: { url: string; title: string }[];
  hypotheses: { number: number; component: string; metric: string; claim: string; population: string; state: string }[];
  fixes: { title: string; ownerTeam: string; url: string; status: FixStatus }[];
  evidence: { kind: string; title: string; url: string }[];
  lessons: { title: string; text: string }[];
  notes: { author: string; at: Date; text: string }[];
};

/** What of a story's page is copied. */
export type CopiedStory = Pick<
  StoryDetail,
  | "key"
  | "state"
  | "fields"
  | "service"
  | "responsibleTeam"
  | "accountableTeam"
  | "investigator"
  | "owner"
  | "reporter"
  | "duplicateOf"
  | "approvedBy"
  | "change"
  | "outcome"
  | "regressed"
  | "heardFrom"
  | "createdAt"
>;
