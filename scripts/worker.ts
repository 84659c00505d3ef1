import { prepareRole } from "./start/prepare-role.ts";

// `npm run worker`: one worker on its own, for the database that DATABASE_URL names.
process.env.HEADROOM_PROCESS = "worker";
await prepareRole();
await import("../worker/main.ts");
