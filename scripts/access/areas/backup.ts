import type { Area } from "../entry.ts";

export const backup: Area = {
  pages: {
    "/settings/backup": { who: "admins", path: () => "/settings/backup" },
  },
  routes: {
    "GET /api/v1/export": { lock: "instance token or admin", scope: "export:read", path: () => "/api/v1/export" },
    "POST /api/v1/import": {
      lock: "instance token or admin",
      scope: "config:write",
      path: () => "/api/v1/import",
      body: () => ({ type: "application/gzip", text: "no archive" }),
      // Let in, and then told that the instance is not empty.
      status: 409,
    },
  },
};
