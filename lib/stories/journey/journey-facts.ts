import type { Fix } from "../fixes/fix.ts";
import type { HypothesisView } from "../hypotheses/hypothesis-view.ts";
import type { Lesson } from "../lessons/lesson.ts";
import type { StoryState } from "../states/story-state.ts";
import type { StoryDetail } from "../story/story-detail.ts";
import type { TimeboxView } from "../timeboxes/timebox-view.ts";
import type { EventDetails } from "../timeline/event-details.ts";
import type { Measurement } from "../verifying/before-after.ts";

/** A move of a story, or what its runs did to it; none that was undone. */
export type JourneyEvent = {
  at: Date;
  by: string;
  kind: "moved" | "regressed" | "no-longer-regressed";
  from: StoryState | null;
  to: StoryState | null;
  reason: string;
  details: EventDetails;
  /** A whole sentence, where the event tells one. */
  text: string;
};

/** All that a journey is told of. */
export type JourneyFacts = {
  story: Pick<StoryDetail, "state" | "fields" | "reporter" | "createdAt">;
  events: readonly JourneyEvent[];
  hypotheses: readonly Pick<
    HypothesisView,
    | "number"
    | "state"
    | "component"
    | "metric"
    | "claim"
    | "population"
    | "conclusion"
    | "savedHours"
    | "decidedBy"
    | "decidedAt"
    | "createdBy"
    | "createdAt"
    | "tests"
    | "results"
  >[];
  timeboxes: readonly Pick<TimeboxView, "person" | "usedMs" | "plannedMs" | "endedAt" | "notes">[];
  fixes: readonly Fix[];
  measurements: readonly Pick<Measurement, "result" | "createdAt">[];
  lessons: readonly Pick<Lesson, "title" | "text" | "createdAt">[];
};
