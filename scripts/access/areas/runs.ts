import { jmeterCsv } from "#scripts/start/run-client.ts";
import type { Area } from "../entry.ts";

/** Only who began an upload gets to it: for anybody else who gets past the lock it is not there. */
const anUpload = {
  lock: "team token or session",
  who: "works",
  scope: "runs:write",
  status: 404,
  headers: { "tus-resumable": "1.0.0", "upload-offset": "0", "content-type": "application/offset+octet-stream" },
  path: () => "/api/v1/uploads/01a1fae5-6556-70bd-8b25-088411592bd6",
} as const;

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
    "/teams/[teamSlug]/load-tests/[testSlug]/runs/[number]#keepRunAction": {
      who: "works",
      input: ({ run }) => ({ runId: run.id, isKept: true }),
    },
    "/teams/[teamSlug]/load-tests/[testSlug]/runs/[number]#judgeAgainAction": {
      who: "works",
      input: ({ run }) => ({ runId: run.id }),
    },
    "/teams/[teamSlug]/load-tests/[testSlug]/runs/[number]#setRunRoleAction": {
      who: "works",
      input: ({ test, run }) => ({ testId: test.id, anchorRunId: run.id }),
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
    "OPTIONS /api/v1/uploads": {
      lock: "team token or session",
      who: "works",
      scope: "runs:write",
      status: 204,
      isWithoutIds: true,
      path: () => "/api/v1/uploads",
    },
    "POST /api/v1/uploads": {
      lock: "team token or session",
      who: "works",
      scope: "runs:write",
      status: 201,
      isWithoutIds: true,
      path: () => "/api/v1/uploads",
      headers: { "tus-resumable": "1.0.0", "upload-length": "1000" },
    },
    "HEAD /api/v1/uploads/[id]": anUpload,
    "PATCH /api/v1/uploads/[id]": anUpload,
    "DELETE /api/v1/uploads/[id]": anUpload,
    "GET /api/v1/runs/[id]": {
      lock: "team token or session",
      who: "reads",
      scope: "runs:read",
      path: ({ run }) => `/api/v1/runs/${run.id}`,
    },
    "PATCH /api/v1/runs/[id]": {
      lock: "team token or session",
      who: "works",
      scope: "runs:write",
      path: ({ run }) => `/api/v1/runs/${run.id}`,
      body: () => ({ type: "application/json", text: JSON.stringify({ tags: { changed: "yes" } }) }),
    },
    "DELETE /api/v1/runs/[id]": {
      lock: "team token or session",
      who: "works",
      scope: "runs:write",
      // Once it is deleted it is not there for those who may.
      status: [204, 404],
      path: ({ run }) => `/api/v1/runs/${run.id}`,
    },
    "POST /api/v1/runs/[id]/verdict": {
      lock: "team token or session",
      who: "works",
      scope: "runs:write",
      status: 202,
      path: ({ run }) => `/api/v1/runs/${run.id}/verdict`,
    },
    "GET /api/v1/runs/[id]/series": {
      lock: "team token or session",
      who: "reads",
      scope: "runs:read",
      path: ({ run }) => `/api/v1/runs/${run.id}/series?metric=p95Ms`,
    },
    "GET /api/v1/runs/[id]/resources": {
      lock: "team token or session",
      who: "reads",
      scope: "runs:read",
      path: ({ run }) => `/api/v1/runs/${run.id}/resources`,
    },
    "GET /api/v1/runs/[id]/artifact": {
      lock: "team token or session",
      who: "reads",
      scope: "runs:read",
      path: ({ run }) => `/api/v1/runs/${run.id}/artifact`,
    },
  },
};
