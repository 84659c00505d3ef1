import type { Range } from "../fields/range.ts";
import type { StoryMetric } from "../fields/story-fields.ts";
import type { FoundText } from "../search/snippet.ts";
import type { StoryOutcome, StoryState } from "../states/story-state.ts";

/** A story as a list and the board show it. Dates as ISO texts: rows travel to the browser. */
export type StoryRow = {
  id: string;
  key: string;
  /** Of the team that it came to: its page is there. */
  teamSlug: string;
  kind: "issue" | "incident";
  state: StoryState;
  version: number;
  title: string;
  customerImpact: string;
  service: string | null;
  reporter: string;
  responsibleTeam: string | null;
  responsibleTeamId: string | null;
  investigator: string | null;
  owner: string | null;
  affectedGroup: string;
  customers: Range | null;
  effort: Range | null;
  metric: StoryMetric | null;
  ticketsPerWeek: number | null;
  deadline: string | null;
  outcome: StoryOutcome | null;
  isApproved: boolean;
  isRegressed: boolean;
  needsDecision: boolean;
  snoozedUntil: string | null;
  heardFrom: number;
  createdAt: string;
  updatedAt: string;
  stateChangedAt: string;
  /** Of a search, where its title does not hold all the words: a line of the text that holds most of them. */
  found?: FoundText;
};
