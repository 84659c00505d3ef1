import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * When a process started, in the system's own words: with its id it names a process for good, as ids are used again.
 * Null for one that has ended, also when its parent has not taken note of that yet.
 */
export function findProcessStart(pid: number): string | null {
  if (process.platform !== "linux") {
    const [state, ...start] = (run("ps", "-o", "stat=,lstart=", "-p", `${pid}`) ?? "").trim().split(/\s+/);
    return state && !state.startsWith("Z") ? start.join(" ") : null;
  }
  try {
    // `pid (command) state ppid …`: the command may hold spaces and parentheses; field 22 is the start time.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return fields[0] !== "Z" && fields[0] !== "X" ? (fields[19] ?? null) : null;
  } catch {
    return null;
  }
}

/** Whether a process of that id runs, be it somebody else's. */
export function isAlive(pid: number): boolean {
  return findProcessStart(pid) !== null;
}

function run(program: string, ...args: string[]) {
  return spawnSync(program, args, { encoding: "utf8" }).stdout;
}
