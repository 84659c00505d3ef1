import { isFinal, pauseMs } from "#lib/team-test/live/reconnect.ts";

/** What the browser's EventSource is used for. */
type Source = Pick<EventSource, "addEventListener" | "close" | "readyState">;

type Heard = {
  /** The events that are listened to. "over": there will be no more of them, or none that matter. */
  hear: Record<string, (data: string) => "over" | undefined>;
  /** Whether the line holds; false when it broke, until the next event. */
  onLive: (isLive: boolean) => void;
  /** The server does not let this browser listen (any more). */
  onRefused: () => void;
};

type Browser = {
  open: (href: string) => Source;
  /** The status that the same address answers with. */
  statusOf: (href: string) => Promise<number>;
  random: () => number;
};

const inBrowser: Browser = {
  open: (href) => new EventSource(href),
  statusOf: async (href) => (await fetch(href, { method: "HEAD", redirect: "manual" })).status || 401,
  random: Math.random,
};

/** The server says something every 20 s: after this much silence the line is dead, whatever the browser thinks. */
const longestSilenceMs = 45_000;
const watchEveryMs = 5_000;
const refusedPauseMs = 30_000;
const closedState = 2;

/**
 * A line to server-sent events that comes back by itself: after errors with growing pauses (an EventSource gives up on a status that
 * is not 200), after silence, and when it is woken up.
 */
export class EventLine {
  readonly #href: string;
  readonly #heard: Heard;
  readonly #browser: Browser;
  #source: Source | null = null;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #watch: ReturnType<typeof setInterval> | undefined;
  #failures = 0;
  #lastSignAt = 0;
  #isOver = false;

  constructor(href: string, heard: Heard, browser: Browser = inBrowser) {
    this.#href = href;
    this.#heard = heard;
    this.#browser = browser;
  }

  /** Opens the line, also one that rests or waits; does nothing to one that holds. */
  wake(): void {
    if (this.#isOver || (this.#source && !this.#isSilent())) return;
    this.#open();
  }

  /** Closes the line until it is woken up. */
  rest(): void {
    this.#source?.close();
    this.#source = null;
    clearTimeout(this.#pause);
    clearInterval(this.#watch);
  }

  /** Closes it for good: nothing is told any more. */
  end(): void {
    this.#isOver = true;
    this.rest();
  }

  #open(): void {
    this.rest();
    const source = this.#browser.open(this.#href);
    this.#source = source;
    this.#lastSignAt = Date.now();
    this.#watch = setInterval(() => {
      if (this.#isSilent()) void this.#lose();
    }, watchEveryMs);
    const sign = () => {
      this.#lastSignAt = Date.now();
      this.#failures = 0;
      this.#heard.onLive(true);
    };
    source.addEventListener("beat", () => {
      if (this.#source === source) sign();
    });
    for (const [event, hear] of Object.entries(this.#heard.hear)) {
      source.addEventListener(event, ({ data }) => {
        if (this.#source !== source) return;
        sign();
        if (hear(data) === "over") this.end();
      });
    }
    source.addEventListener("error", () => {
      if (this.#source === source) void this.#lose(source.readyState === closedState);
    });
  }

  /** @param isDenied the browser gave up: the answer was none of events. */
  async #lose(isDenied = false): Promise<void> {
    this.rest();
    this.#heard.onLive(false);
    const isRefused = isDenied && isFinal(await this.#browser.statusOf(this.#href).catch(() => 0));
    if (this.#isOver || this.#source) return;
    if (isRefused) this.#heard.onRefused();
    const ms = isRefused ? refusedPauseMs : pauseMs(this.#failures, this.#browser.random());
    this.#failures += 1;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#open(), ms);
  }

  #isSilent(): boolean {
    return Date.now() - this.#lastSignAt > longestSilenceMs;
  }
}
