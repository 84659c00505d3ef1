import type { StoryOutcome, StoryState } from "../states/story-state.ts";

/** What is known of a story while it is typed, or of one that waits in the inbox. */
export type AlikeQuestion = {
  title: string;
  serviceId?: string | null;
  /** Its name: "time to interactive". */
  metric?: string;
  /** The label of a test's trend that it watches, which is a route mostly. */
  route?: string;
  /** The id of the story itself, where it is one already. */
  except?: string;
};

/** A story that may be the same. Dates as ISO texts. */
export type AlikeStory = {
  id: string;
  key: string;
  title: string;
  state: StoryState;
  outcome: StoryOutcome | null;
  closedAt: string | null;
  service: string | null;
  /** What it shares beside words of its title. */
  same: ("service" | "metric" | "route")[];
};

/** A lesson of such a story. */
export type LikelyLesson = { id: string; title: string; text: string; storyKey: string; storyTitle: string };

/** Shorter titles are like too many others. */
export const shortestTitle = 4;
