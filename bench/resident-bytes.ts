import { readdirSync, readFileSync } from "node:fs";

const everyMs = 25;

/** Watches how much memory a process and its children hold together (Linux; elsewhere NaN). `stop` tells the most. */
export function watchResidentBytes(pid: number): { stop: () => number } {
  let most = Number.NaN;
  const timer = setInterval(() => {
    const bytes = [pid, ...childrenOf(pid)].reduce((sum, each) => sum + residentBytes(each), 0);
    if (!(bytes <= most)) most = bytes;
  }, everyMs);
  return {
    stop: () => {
      clearInterval(timer);
      return most;
    },
  };
}

function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").split(" ").filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}

function residentBytes(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
