import { appendFileSync, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { type HostCounters, hostCounters } from "./host-counters.ts";
import { hostHeader, hostRows } from "./host-rows.ts";

const everyMs = 1000;

/** Looks at this host every second while a load test runs, and writes what it did into a file. */
export class HostSampler {
  readonly #path: string;
  readonly #timer: NodeJS.Timeout;
  #last: HostCounters = hostCounters();

  constructor(folder: string) {
    // In a folder of its own: the patterns that find a tool's results do not look there.
    mkdirSync(join(folder, "host"));
    this.#path = join(folder, "host", "generator-host.csv");
    this.#timer = setInterval(() => this.#sample(), everyMs);
    // A command that ends for another reason does not wait for it.
    this.#timer.unref();
  }

  /** Ends it; the file that was written, or none of a load test that was over within a second. */
  stop(): string[] {
    clearInterval(this.#timer);
    return existsSync(this.#path) ? [this.#path] : [];
  }

  /** Never a reason for a load test to fail: what cannot be written is missing. */
  #sample(): void {
    try {
      const now = hostCounters();
      const rows = hostRows(this.#last, now);
      this.#last = now;
      if (rows.length === 0) return;
      if (!existsSync(this.#path)) rows.unshift(hostHeader);
      appendFileSync(this.#path, `${rows.join("\n")}\n`);
    } catch {
      clearInterval(this.#timer);
    }
  }
}
