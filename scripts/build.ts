import { ensureBuilt, ensureGenerated } from "./start/build.ts";
import { step } from "./start/progress.ts";

/** `npm run build`: the database client and the pages, each only when its sources changed. */
const note = (isNew: boolean) => (isNew ? "" : "up to date");
await step("client", ensureGenerated, note);
await step("build", ensureBuilt, note);
