type Handler = (signal: NodeJS.Signals) => void;

const caught = ["SIGINT", "SIGTERM"] as const;

/** Ctrl-C and SIGTERM: they stop what the command does, or go to the load test while one runs. */
export class Signals {
  readonly #stop = new AbortController();
  #handler: Handler = () => this.#stop.abort();

  constructor() {
    for (const name of caught) process.on(name, (signal) => this.#handler(signal));
  }

  /** Aborted when the command is to stop. */
  get stopped(): AbortSignal {
    return this.#stop.signal;
  }

  /** Hands the signals to `handler` while `work` lasts. */
  async handedTo<Value>(handler: Handler, work: () => Promise<Value>): Promise<Value> {
    const before = this.#handler;
    this.#handler = handler;
    try {
      return await work();
    } finally {
      this.#handler = before;
    }
  }
}
