import type { Area } from "../entry.ts";

/** Timeboxes and hypotheses of stories. */
export const storiesTimeboxes: Area = {
  routes: {
    "GET /clocks": { lock: "session of a person", path: () => "/clocks" },
  },
};
