import type { Area } from "../entry.ts";

const file = "teams: {}\nenvironments:\n  new: { name: New }\n";

export const configuration: Area = {
  pages: {
    "/settings/configuration": { who: "admins", path: () => "/settings/configuration" },
  },
  routes: {
    "GET /settings/configuration/download": {
      lock: "session of an admin",
      path: () => "/settings/configuration/download",
    },
    "GET /api/v1/config": { lock: "instance token or admin", scope: "config:write", path: () => "/api/v1/config" },
    "PUT /api/v1/config": {
      lock: "instance token or admin",
      scope: "config:write",
      path: () => "/api/v1/config",
      body: () => ({ type: "application/yaml", text: file }),
    },
  },
};
