// `npm start`. Plain JavaScript: it runs on any Node from 20.19 with nothing installed, and hands over to Node 24.
import { continueUnderPinnedNode, ensureInstalled, projectDir } from "./install.mjs";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Headroom needs Node 20.19 or later; this is ${process.versions.node}. See https://nodejs.org`);
  process.exit(1);
}

const exitWithParent = new URL("start/exit-with-parent.mjs", import.meta.url).href;
// npm waits for us to the end. When it was killed, stop; a shell that goes away means nothing (nohup, setsid).
if (process.env.npm_lifecycle_event) {
  process.env.HEADROOM_PARENT_PID = String(process.ppid);
  await import(exitWithParent);
}
try {
  await ensureInstalled();
} catch (error) {
  console.error(`\n${error.message}\n`);
  process.exit(1);
}
process.env.HEADROOM_PARENT_PID = String(process.pid);
const nodeOptions = ["--conditions=react-server", "--import", exitWithParent];
continueUnderPinnedNode(`${projectDir}/scripts/supervisor.ts`, process.argv.slice(2), nodeOptions);
