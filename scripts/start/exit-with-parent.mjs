// Loaded (`node --import`) into the processes that a start consists of: each ends when the one above it is gone, also
// when that was killed and could not tell. An orphan gets another parent, and who that is can be asked at any time.
const parent = Number(process.env.HEADROOM_PARENT_PID) || process.ppid;
const checkEveryMs = 500;
const graceMs = 5_000;

const timer = setInterval(() => {
  if (process.ppid === parent) return;
  clearInterval(timer);
  setTimeout(() => process.exit(1), graceMs).unref();
  process.kill(process.pid, "SIGTERM");
}, checkEveryMs).unref();
