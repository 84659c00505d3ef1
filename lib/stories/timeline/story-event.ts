/** What can happen to a story; each is one line of its timeline. */
export const storyEventKinds = [
  "filed",
  "moved",
  "edited",
  "undone",
  "merged",
  "noted",
  "heard",
  "evidence-added",
  "evidence-changed",
  "evidence-removed",
  "ticket-added",
  "ticket-removed",
  "hypothesis-stated",
  "hypothesis-changed",
  "hypothesis-decided",
  "hypothesis-due",
  "timebox-started",
  "timebox-paused",
  "timebox-resumed",
  "timebox-extended",
  "timebox-ran-out",
  "timebox-stopped",
  "timebox-ended",
  "fix-added",
  "fix-changed",
  "fix-removed",
  "measured",
  "regressed",
  "no-longer-regressed",
  "proved-level",
  "lesson",
  "lesson-changed",
  "lesson-removed",
  "linked",
  "unlinked",
] as const;
export type StoryEventKind = (typeof storyEventKinds)[number];

/** In which an act on a story can be taken back. Slow networks get a little more than screens promise. */
export const undoWithinMs = 10_000;
export const undoGraceMs = 3_000;
