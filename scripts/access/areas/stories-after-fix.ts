import type { Area } from "../entry.ts";

const storiesPath = "/teams/[teamSlug]/stories";
const storyPath = `${storiesPath}/[key]`;
const testPath = "/teams/[teamSlug]/load-tests/[testSlug]";
/** As the form showed it; what was not touched is not written. */
const shown = { title: "Pool", ownerTeam: "", url: "", status: "open" };

/** Fixes of stories, what their runs said, their lessons, and the changes of load tests that they are told of. */
export const storiesAfterFix: Area = {
  pages: {
    [`${storiesPath}/lessons`]: { who: "reads", path: (_, slug) => `/teams/${slug}/stories/lessons` },
    [`${storyPath}/journey`]: {
      who: "reads",
      path: ({ closedStory }, slug) => `/teams/${slug}/stories/${closedStory.key}/journey`,
    },
  },
  actions: {
    [`${storyPath}#addFixAction`]: {
      who: "works",
      input: ({ fixingStory: { key } }) => ({ key, title: "One more" }),
    },
    [`${storyPath}#editFixAction`]: {
      who: "works",
      input: ({ fixingStory: { key }, fix }) => ({ ...shown, key, fixId: fix.id, shown, status: "shipped" }),
    },
    [`${storyPath}#removeFixAction`]: {
      who: "works",
      input: ({ fixingStory: { key }, fix }) => ({ key, fixId: fix.id }),
      never: ({ fixingStory: { key } }, _caller, others) => [{ key, fixId: others.fix.id }],
    },
    [`${storyPath}#listChoosableRunsAction`]: {
      who: "works",
      changesNothing: true,
      input: ({ verifyingStory: { key }, test }) => ({ key, figure: { testId: test.id, metric: "p95Ms" } }),
      never: ({ verifyingStory: { key } }, _caller, others) => [
        { key, figure: { testId: others.test.id, metric: "p95Ms" } },
      ],
    },
    [`${storyPath}#verifyStoryAction`]: {
      who: "works",
      input: ({ verifyingStory: { key }, test }) => ({ key, figure: { testId: test.id, metric: "p95Ms" } }),
      never: ({ verifyingStory: { key } }, _caller, others) => [
        { key, figure: { testId: others.test.id, metric: "p95Ms" } },
      ],
    },
    [`${storyPath}#setProvedLevelAction`]: {
      who: "works",
      input: ({ closedStory: { key } }) => ({ key, shown: 500, level: "400", reason: "So" }),
    },
    [`${storiesPath}/lessons#addLessonAction`]: {
      who: "works",
      input: ({ framedStory: { key } }) => ({ key, title: "Measure first" }),
    },
    [`${storiesPath}/lessons#editLessonAction`]: {
      who: "works",
      input: ({ lesson: { id }, marker }) => ({ id, shown: { title: marker, text: marker }, title: "Other", text: "" }),
    },
    [`${storiesPath}/lessons#removeLessonAction`]: { who: "leads", input: ({ lesson: { id } }) => ({ id }) },
    [`${testPath}#fileStoryOfChangeAction`]: {
      who: "works",
      input: ({ regression }) => ({ of: { regressionIds: [regression.id] }, title: "New", customerImpact: "" }),
    },
    [`${testPath}#linkStoryOfChangeAction`]: {
      who: "works",
      input: ({ regression, framedStory: { key } }) => ({ of: { regressionIds: [regression.id] }, key }),
      never: (own, _caller, others) => [
        { of: { regressionIds: [own.regression.id] }, key: others.framedStory.key },
        { of: { changePointId: others.changePoint.id }, key: own.framedStory.key },
      ],
    },
    [`${testPath}#unlinkStoryOfChangeAction`]: {
      who: "works",
      input: ({ changePoint }) => ({ of: { changePointId: changePoint.id } }),
    },
  },
};
