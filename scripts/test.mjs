// `npm test`: all checks, from a machine with Node ≥ 20.19 and npm only. What each step is: scripts/test-steps.mjs.
import { join } from "node:path";
import { continueUnderPinnedNode, ensureInstalled, projectDir } from "./install.mjs";

try {
  await ensureInstalled();
  continueUnderPinnedNode(join(projectDir, "scripts/test-run.mjs"));
} catch (error) {
  console.error(error.message);
  console.log("0 passed, 1 failed");
  process.exitCode = 1;
}
