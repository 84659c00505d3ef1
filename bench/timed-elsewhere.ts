import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Runs a script of this folder in a process of its own; it answers with the ms that its work took. */
export function timedElsewhere(script: string, ...args: string[]): Promise<number> {
  const child = fork(fileURLToPath(new URL(`./${script}`, import.meta.url)), args);
  return new Promise((resolve, reject) => {
    child.once("message", (ms) => resolve(Number(ms)));
    child.once("error", reject);
    child.once("exit", (code) => code !== 0 && reject(new Error(`${script} ended with code ${code}.`)));
  });
}
