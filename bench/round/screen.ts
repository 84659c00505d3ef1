import { Agent, get, type IncomingMessage } from "node:http";
import type { Phase } from "#lib/team-test/rounds/phase.ts";

const agent = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY });
const seenPhase = /^data: .*?"phase":"(\w+)"/;

/** One screen that follows a round: when it was told of each phase, in ms of `performance.now()`. */
export class Screen {
  bytes = 0;
  readonly #toldAt = new Map<Phase, number>();
  #response: IncomingMessage | null = null;
  #waiting: (() => void) | null = null;

  /** Resolves with the first state. */
  static async open(url: string, cookie: string): Promise<Screen> {
    const screen = new Screen();
    await new Promise<void>((resolve, reject) => {
      screen.#waiting = resolve;
      get(url, { agent, headers: { cookie } }, (response) => {
        if (response.statusCode !== 200) return reject(new Error(`${url} was answered ${response.statusCode}.`));
        screen.#listen(response);
      }).on("error", reject);
    });
    return screen;
  }

  /** When it was told of this phase; waits for it. */
  async told(phase: Phase): Promise<number> {
    for (;;) {
      const at = this.#toldAt.get(phase);
      if (at !== undefined) return at;
      await new Promise<void>((resolve) => {
        this.#waiting = resolve;
      });
    }
  }

  close(): void {
    this.#response?.destroy();
  }

  #listen(response: IncomingMessage): void {
    this.#response = response;
    let rest = "";
    response.setEncoding("utf8");
    response.on("error", () => {});
    response.on("data", (chunk: string) => {
      const at = performance.now();
      this.bytes += chunk.length;
      const lines = `${rest}${chunk}`.split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        const phase = seenPhase.exec(line)?.[1] as Phase | undefined;
        if (phase && !this.#toldAt.has(phase)) this.#toldAt.set(phase, at);
      }
      if (this.#toldAt.size > 0) this.#waiting?.();
    });
  }
}
