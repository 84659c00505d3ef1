// Loaded (`node --import`) into the processes that a start consists of: each ends when the one above it is gone, also
// when that was killed and could not tell. An orphan gets another parent, and who that is can be asked at any time.
import { isMainThread } from "node:worker_threads";

const checkEveryMs = 500;
const graceMs = 5_000;
const parent = Number(process.env.HEADROOM_PARENT_PID) || process.ppid;
// Processes that Node forks from this one load this file, too, and have a parent of their own.
if (isMainThread) delete process.env.HEADROOM_PARENT_PID;

const timer = setInterval(() => {
  if (!isMainThread || process.ppid === parent) return;
  clearInterval(timer);
  setTimeout(() => process.exit(1), graceMs).unref();
  process.kill(process.pid, "SIGTERM");
}, checkEveryMs).unref();
