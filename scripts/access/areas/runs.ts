import { jmeterCsv } from "#scripts/start/run-client.ts";
import type { Area } from "../entry.ts";

export const runs: Area = {
  pages: {
    "/teams/[teamSlug]/load-tests/[testSlug]/runs/[number]": {
      who: "reads",
      path: ({ test, run }, slug) => `/teams/${slug}/load-tests/${test.slug}/runs/${run.number}`,
    },
  },
  actions: {
    "/teams/[teamSlug]/load-tests/[testSlug]/runs/[number]#saveRunNotesAction": {
      who: "works",
      input: ({ run }) => ({ runId: run.id, notes: "Changed" }),
    },
    "/teams/[teamSlug]/load-tests/[testSlug]/runs/[number]#markInvalidAction": {
      who: "works",
      input: ({ run }) => ({ runId: run.id, reason: "Changed" }),
    },
    "/teams/[teamSlug]/load-tests/[testSlug]/runs/[number]#markValidAction": {
      who: "works",
      input: ({ invalidRun }) => ({ runId: invalidRun.id }),
    },
    "/teams/[teamSlug]/load-tests/[testSlug]/runs/[number]#acceptRunAction": {
      who: "works",
      input: ({ run }) => ({ runId: run.id, isAccepted: true }),
    },
    "/teams/[teamSlug]/load-tests/[testSlug]/runs/[number]#deleteRunAction": {
      who: "works",
      input: ({ run }) => ({ runId: run.id, isDeleted: true }),
    },
    "/teams/[teamSlug]/load-tests/[testSlug]/runs/[number]#retryRunAction": {
      who: "works",
      input: ({ failedRun }) => ({ runId: failedRun.id }),
    },
  },
  routes: {
    "POST /api/v1/runs": {
      lock: "team token or session",
      who: "works",
      scope: "runs:write",
      status: 202,
      path: ({ test }) => `/api/v1/runs?test=${test.slug}`,
      body: () => ({ type: "text/csv", text: jmeterCsv(20) }),
    },
    "GET /api/v1/runs/[id]": {
      lock: "team token or session",
      who: "reads",
      scope: "runs:read",
      path: ({ run }) => `/api/v1/runs/${run.id}`,
    },
    "GET /api/v1/runs/[id]/series": {
      lock: "team token or session",
      who: "reads",
      scope: "runs:read",
      path: ({ run }) => `/api/v1/runs/${run.id}/series?metric=p95Ms`,
    },
    "GET /api/v1/runs/[id]/artifact": {
      lock: "team token or session",
      who: "reads",
      scope: "runs:read",
      path: ({ run }) => `/api/v1/runs/${run.id}/artifact`,
    },
  },
};
