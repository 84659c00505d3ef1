import type { Area } from "../entry.ts";

const nothing = { lock: "none", why: "says that there is nothing", path: () => "/api/none", status: 404 } as const;

/** The same as in scripts/locks.ts: what anybody may call. */
export const openWays: Area = {
  pages: {
    "/docs/api": { who: "anybody", path: () => "/docs/api" },
  },
  routes: {
    "GET /api/[...path]": nothing,
    "POST /api/[...path]": nothing,
    "PUT /api/[...path]": nothing,
    "PATCH /api/[...path]": nothing,
    "DELETE /api/[...path]": nothing,
    "GET /api/auth/[...nextauth]": {
      lock: "none",
      why: "tells who the caller is",
      path: () => "/api/auth/session",
    },
    "POST /api/auth/[...nextauth]": {
      lock: "none",
      why: "signs people in and out, with a token of its own against other sites",
      path: () => "/api/auth/signout",
      status: 302,
    },
    "GET /api/health": { lock: "none", why: "says that the process lives", path: () => "/api/health" },
    "GET /api/health/ready": {
      lock: "none",
      why: "says that the process may be sent requests",
      path: () => "/api/health/ready",
    },
    "GET /badge/[badgeToken]": {
      lock: "none",
      why: "shows one word of one test to whoever has the badge's token",
      path: () => "/badge/none.svg",
      status: [404, 429],
    },
    "GET /calendar/[feedToken]": {
      lock: "none",
      why: "shows when office hours are held to whoever has the feed's token",
      path: () => "/calendar/none.ics",
      status: [404, 429],
    },
    "GET /schema/headroom.schema.json": {
      lock: "none",
      why: "describes the configuration file: the same for everybody, and no data",
      path: () => "/schema/headroom.schema.json",
    },
    "GET /api/v1/openapi.json": {
      lock: "none",
      why: "describes the API: the same for everybody, and no data",
      path: () => "/api/v1/openapi.json",
    },
  },
};
