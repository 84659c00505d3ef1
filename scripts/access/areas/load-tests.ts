import type { Area } from "../entry.ts";

const seen = (id: string, note: string) => ({ id, seen: { state: "open", note, link: "" } });

export const loadTests: Area = {
  pages: {
    "/teams/[teamSlug]/settings/storage": { who: "reads", path: (_, slug) => `/teams/${slug}/settings/storage` },
    "/teams/[teamSlug]/load-tests": { who: "reads", path: (_, slug) => `/teams/${slug}/load-tests` },
    "/teams/[teamSlug]/load-tests/[testSlug]": {
      who: "reads",
      path: ({ test }, slug) => `/teams/${slug}/load-tests/${test.slug}`,
    },
    "/teams/[teamSlug]/load-tests/[testSlug]/settings": {
      who: "works",
      path: ({ test }, slug) => `/teams/${slug}/load-tests/${test.slug}/settings`,
    },
  },
  actions: {
    "/teams/[teamSlug]/load-tests#createTestAction": {
      who: "works",
      input: ({ environment, service }) => ({
        name: "New",
        slug: "new",
        environmentId: environment.id,
        services: [service.id],
      }),
    },
    "/teams/[teamSlug]/load-tests/[testSlug]/settings#updateTestAction": {
      who: "works",
      input: ({ test, environment, service }) => ({
        id: test.id,
        name: "Renamed",
        slug: "renamed",
        environmentId: environment.id,
        services: [service.id],
      }),
    },
    "/teams/[teamSlug]/load-tests#archiveTestAction": {
      who: "works",
      input: ({ test }) => ({ id: test.id, isArchived: true }),
    },
    "/teams/[teamSlug]/load-tests/[testSlug]/settings#setRetentionAction": {
      who: "works",
      input: ({ test }) => ({ id: test.id, keepFilesDays: "90", keepBucketsRuns: "" }),
    },
    "/teams/[teamSlug]/load-tests/[testSlug]/settings#setTestObjectivesAction": {
      who: "works",
      input: ({ test }) => ({ id: test.id, objectives: [{ metric: "p95Ms", comparator: "<=", target: 999 }] }),
    },
    "/teams/[teamSlug]/load-tests/[testSlug]/settings#setTestJudgingAction": {
      who: "works",
      input: ({ test }) => ({
        id: test.id,
        baselineKind: "branch",
        pinnedRun: "",
        anchorRun: "",
        smallestEffectPct: "7",
        smallestEffectPoints: "1",
        apdexMs: "400",
        steadyMode: "off",
      }),
    },
    "/teams/[teamSlug]/load-tests/[testSlug]/settings#judgeTestAgainAction": {
      who: "works",
      input: ({ test }) => ({ id: test.id }),
    },
    "/teams/[teamSlug]/load-tests/[testSlug]#keepSuggestedObjectivesAction": {
      who: "works",
      input: ({ test }) => ({ testId: test.id, keep: ["nothing that is offered"] }),
      answers: /objectives or a newer run by now/,
    },
    "/teams/[teamSlug]/load-tests/[testSlug]#changeRunsAction": {
      who: "works",
      input: ({ run }) => ({ runIds: [run.id], act: "mark-invalid", reason: "Changed" }),
    },
    "/teams/[teamSlug]/load-tests/[testSlug]#acknowledgeRegressionsAction": {
      who: "works",
      input: ({ regression, marker }) => ({ regressions: [seen(regression.id, marker)], note: "Changed" }),
    },
    "/teams/[teamSlug]/load-tests/[testSlug]#muteRegressionsAction": {
      who: "works",
      input: ({ regression, marker }) => ({ regressions: [seen(regression.id, marker)], until: "2030-01-01" }),
    },
    "/teams/[teamSlug]/load-tests/[testSlug]#acceptRegressionsAction": {
      who: "works",
      input: ({ regression, marker }) => ({ regressions: [seen(regression.id, marker)], isAccepted: true }),
    },
    "/teams/[teamSlug]/load-tests/[testSlug]#explainChangeAction": {
      who: "works",
      input: ({ changePoint }) => ({ changePointId: changePoint.id, note: "Changed" }),
    },
  },
  routes: {
    "GET /api/v1/tests": {
      lock: "team token or session",
      who: "reads",
      scope: "runs:read",
      isWithoutIds: true,
      path: () => "/api/v1/tests",
    },
    "GET /api/v1/tests/[slug]": {
      lock: "team token or session",
      who: "reads",
      scope: "runs:read",
      path: ({ test }) => `/api/v1/tests/${test.slug}`,
    },
    "PUT /api/v1/tests/[slug]": {
      lock: "team token or session",
      who: "works",
      scope: "tests:write",
      // A slug that is another team's is free in one's own: there a test is made.
      isWithoutIds: true,
      status: [200, 201],
      path: ({ test }) => `/api/v1/tests/${test.slug}`,
      body: () => ({ type: "application/json", text: JSON.stringify({ name: "Replaced" }) }),
    },
    "GET /api/v1/tests/[slug]/trend": {
      lock: "team token or session",
      who: "reads",
      scope: "runs:read",
      path: ({ test }) => `/api/v1/tests/${test.slug}/trend`,
    },
    "GET /api/v1/tests/[slug]/regressions": {
      lock: "team token or session",
      who: "reads",
      scope: "runs:read",
      path: ({ test }) => `/api/v1/tests/${test.slug}/regressions`,
    },
    "PATCH /api/v1/regressions/[id]": {
      lock: "team token or session",
      who: "works",
      scope: "runs:write",
      path: ({ regression }) => `/api/v1/regressions/${regression.id}`,
      body: () => ({ type: "application/json", text: JSON.stringify({ note: "Changed" }) }),
    },
    "GET /teams/[teamSlug]/upload": {
      lock: "session in a team",
      who: "works",
      path: (_, slug) => `/teams/${slug}/upload`,
    },
  },
};
