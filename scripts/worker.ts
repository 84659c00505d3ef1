import { prepareRole } from "./start/prepare-role.ts";

// `npm run worker`: one worker on its own, for the database that DATABASE_URL names.
await prepareRole();
await import("../worker/main.ts");
