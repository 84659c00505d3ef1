import type { Area } from "../entry.ts";

const storyPath = "/teams/[teamSlug]/stories/[key]";
const words = { component: "It", metric: "that", claim: "so", population: "all" };
const rule = {
  number: 1,
  base: 0,
  kind: "runs",
  metric: "p95Ms",
  comparator: "<",
  threshold: "200",
  minimumSamples: "2",
  windowDays: "7",
};
const data = {
  instrumentation: "https://git.example.org/1",
  liveSince: "2026-01-01T00:00:00Z",
  reviewOn: "2098-01-01",
};

/** Timeboxes and hypotheses of stories. */
export const storiesTimeboxes: Area = {
  routes: {
    "GET /clocks": { lock: "session of a person", path: () => "/clocks" },
  },
  actions: {
    [`${storyPath}#pauseTimeboxAction`]: {
      who: "works",
      input: ({ investigatedStory: { key } }) => ({ key, reason: "Tonight's run" }),
    },
    [`${storyPath}#resumeTimeboxAction`]: { who: "works", input: ({ waitingStory: { key } }) => ({ key }) },
    [`${storyPath}#extendTimeboxAction`]: {
      who: "works",
      input: ({ investigatedStory: { key } }) => ({ key, minutes: "30", reason: "So" }),
    },
    [`${storyPath}#handOverAction`]: {
      who: "works",
      input: ({ investigatedStory: { key }, person }) => ({ key, personId: person.id, notes: "So far" }),
      never: (own, _caller, { person }) => [{ key: own.investigatedStory.key, personId: person.id, notes: "So far" }],
    },
    [`${storyPath}#anotherTimeboxAction`]: {
      who: "works",
      input: ({ clocklessStory: { key }, person }) => ({ key, personId: person.id, question: "And?", minutes: "60" }),
      never: (own, _caller, { person }) => [
        { key: own.clocklessStory.key, personId: person.id, question: "And?", minutes: "60" },
      ],
    },
    [`${storyPath}#writeHypothesisAction`]: {
      who: "works",
      input: ({ investigatedStory: { key } }) => ({ key, ...words }),
    },
    [`${storyPath}#endByHypothesisAction`]: {
      who: "works",
      input: ({ investigatedStory: { key } }) => ({ key, number: "1" }),
    },
    [`${storyPath}#stateHypothesisAction`]: {
      who: "works",
      input: ({ framedStory: { key } }) => ({ key, ...words }),
    },
    [`${storyPath}#editHypothesisAction`]: {
      who: "works",
      input: ({ investigatedStory: { key }, draftSavedAt }) => ({ key, number: 1, base: draftSavedAt, ...words }),
    },
    [`${storyPath}#declareTestAction`]: {
      who: "works",
      input: ({ investigatedStory: { key }, test }) => ({
        key,
        testId: test.id,
        ...rule,
      }),
      never: (own, _caller, { test }) => [
        {
          key: own.investigatedStory.key,
          testId: test.id,
          ...rule,
        },
      ],
    },
    [`${storyPath}#awaitDataAction`]: {
      who: "works",
      input: ({ investigatedStory: { key } }) => ({ key, number: 2, ...data }),
    },
    [`${storyPath}#evaluateAction`]: {
      who: "works",
      input: ({ investigatedStory: { key } }) => ({ key, number: 2 }),
    },
    [`${storyPath}#observeAction`]: {
      who: "works",
      input: ({ investigatedStory: { key } }) => ({
        key,
        number: 3,
        value: "2",
        source: "A trace",
        at: new Date().toISOString(),
      }),
    },
    [`${storyPath}#strikeAction`]: {
      who: "works",
      input: ({ investigatedStory: { key }, seen }) => ({ key, number: 3, sampleId: seen.id }),
    },
    [`${storyPath}#decideHypothesisAction`]: {
      who: "works",
      input: ({ investigatedStory: { key } }) => ({
        key,
        number: 2,
        to: "withdrawn",
        conclusion: "Nobody follows it.",
      }),
    },
  },
};
