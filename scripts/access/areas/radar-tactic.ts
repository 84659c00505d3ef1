import type { Area } from "../entry.ts";
import type { Things } from "../things.ts";

const tacticPath = "/teams/[teamSlug]/radar/[tactic]";
const roundPath = "/teams/[teamSlug]/team-test/rounds/[number]";
const none = { baseline: null, goal: null };

/** The target of the tactic that is tried, as its page shows it. */
const shownOf = ({ test, marker }: Things) => ({
  testId: test.id,
  metric: "p95Ms",
  label: marker,
  ...none,
  goal: 300,
  direction: "down",
});

/** A tactic's page: what is written of it, its reviews, its target and its stories; and what puts a tactic on the radar in a round. */
export const radarTactic: Area = {
  pages: {
    [tacticPath]: { who: "reads", path: ({ tactic }, slug) => `/teams/${slug}/radar/${tactic.slug}` },
  },
  actions: {
    [`${tacticPath}#editTacticAction`]: {
      who: "works",
      input: ({ tactic: { slug }, marker }) => ({ slug, base: { notes: marker }, changes: { notes: "Other" } }),
    },
    [`${tacticPath}#reviewTacticAction`]: {
      who: "works",
      input: ({ tactic: { slug } }) => ({ slug, note: "Still so" }),
    },
    [`${tacticPath}#takeReviewBackAction`]: {
      who: "works",
      input: ({ tactic: { slug, review } }) => ({ slug, id: review.id }),
      never: ({ tactic: { slug } }, _caller, { tactic: { review } }) => [{ slug, id: review.id }],
      // Only who wrote it, a moment ago.
      answers: /can be undone for ten minutes by who wrote it/,
    },
    [`${tacticPath}#removeTacticAction`]: { who: "leads", input: ({ tactic: { slug } }) => ({ slug }) },
    [`${tacticPath}#linkStoryAction`]: {
      who: "works",
      input: ({ tactic: { slug }, closedStory: { key } }) => ({ slug, key }),
      never: (own, _caller, others) => [
        { slug: own.tactic.slug, key: others.closedStory.key },
        { slug: others.tactic.slug, key: own.closedStory.key },
      ],
    },
    [`${tacticPath}#unlinkStoryAction`]: {
      who: "works",
      input: ({ tactic: { slug }, framedStory: { key } }) => ({ slug, key }),
      never: (own, _caller, others) => [
        { slug: own.tactic.slug, key: others.framedStory.key },
        { slug: others.tactic.slug, key: own.framedStory.key },
      ],
    },
    [`${tacticPath}#setTargetAction`]: {
      who: "works",
      input: ({ consideredTactic: { slug }, test }) => ({ slug, shown: null, testId: test.id, metric: "p99Ms" }),
      never: ({ consideredTactic: { slug } }, _caller, { test }) => [
        { slug, shown: null, testId: test.id, metric: "p99Ms" },
      ],
    },
    [`${tacticPath}#listTargetLabelsAction`]: {
      who: "works",
      changesNothing: true,
      input: ({ test }) => ({ testId: test.id }),
    },
    [`${tacticPath}#setBaselineAction`]: {
      who: "works",
      input: (things) => ({ slug: things.tactic.slug, shown: shownOf(things), baseline: 412 }),
    },
    [`${roundPath}#putTacticAction`]: {
      who: "works",
      input: ({ discussedRound }) => ({
        roundId: discussedRound.id,
        questionId: "environment",
        tacticId: "infrastructure-as-code",
      }),
    },
    [`${roundPath}#takeTacticBackAction`]: {
      who: "works",
      input: ({ tactic: { slug } }) => ({ slug }),
      // Only who put it there, a moment ago.
      answers: /can be undone for ten minutes by who put it there/,
    },
    [`${tacticPath}#clearTargetAction`]: {
      who: "works",
      input: (things) => ({ slug: things.tactic.slug, shown: shownOf(things) }),
    },
  },
};
