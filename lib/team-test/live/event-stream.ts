import "server-only";
import { problem } from "#lib/shared/problem.ts";
import { isStopping, onStopping } from "#lib/shared/stopping.ts";

/** What a stream says next. What was not sent yet when the next is there is left out: only the newest counts. */
export type Message = { bytes: Uint8Array; isLast: boolean };

type Told = {
  request: Request;
  /** Whose it is: a seat, a member. */
  reader: string;
  /** Begins to tell; the answer ends it. */
  follow: (tell: (message: Message) => void) => Promise<() => void>;
  /** Whether the reader may still be told; asked with each beat. */
  mayStay?: () => Promise<boolean>;
};

const beatEveryMs = 20_000;
const livesForMs = 5 * 60_000;
const mostOfProcess = 2_000;
const mostOfReader = 12;

const headers = {
  "content-type": "text/event-stream",
  // Compression would keep a change back until its block is full.
  "cache-control": "no-cache, no-transform",
  "x-accel-buffering": "no",
};

const encoder = new TextEncoder();
const anybody = () => Promise.resolve(true);

/** One event as it is sent (HTML Standard, 9.2.5). JSON has no line breaks of its own. */
export function eventBytes(event: string, data: unknown): Uint8Array {
  return encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}

/**
 * An answer that goes on telling (server-sent events). It ends by itself after some minutes, and the client comes back: whoever lost
 * their session meanwhile is then refused. Who lost their role or their seat is told nothing more from the next beat on. It ends at once when the client is gone, when the last message is
 * sent, and when this process stops.
 */
export async function eventStream({ request, reader, follow, mayStay = anybody }: Told): Promise<Response> {
  // Nobody would read the body of this one, nor end it.
  if (request.method === "HEAD") return new Response(null, { headers });
  if (isStopping() || open.size >= mostOfProcess) {
    const tooBusy = "This server takes no further screens at the moment. Try again in a few seconds.";
    return problem(503, tooBusy, { headers: { "retry-after": "2" } });
  }
  makeRoomFor(reader);
  const stream = new EventStream(reader, request.signal, mayStay);
  try {
    stream.endsWith(await follow((message) => stream.tell(message)));
  } catch (error) {
    stream.end();
    throw error;
  }
  return new Response(stream.body, { headers });
}

const kept = globalThis as typeof globalThis & { headroomStreams?: Set<EventStream> };
kept.headroomStreams ??= new Set();
/** Those of this process, in the order in which they were opened. */
const open = kept.headroomStreams;

/** A phone that lost its network leaves streams behind that nobody has noticed yet: the oldest makes room. */
function makeRoomFor(reader: string): void {
  const own = [...open].filter((stream) => stream.reader === reader);
  for (const stream of own.slice(0, Math.max(0, own.length - mostOfReader + 1))) stream.end();
}

class EventStream {
  readonly reader: string;
  readonly body: ReadableStream<Uint8Array>;
  readonly #mayStay: () => Promise<boolean>;
  #out: ReadableStreamDefaultController<Uint8Array> | null = null;
  #unsent: Message | null = null;
  readonly #whenOver: (() => void)[] = [];

  constructor(reader: string, signal: AbortSignal, mayStay: () => Promise<boolean>) {
    this.reader = reader;
    this.#mayStay = mayStay;
    this.body = new ReadableStream({
      start: (out) => {
        this.#out = out;
      },
      pull: () => this.#send(),
      cancel: () => this.end(),
    });
    open.add(this);
    // Headers leave with the first byte.
    this.#out?.enqueue(encoder.encode("retry: 1000\n\n"));
    const beat = setInterval(() => void this.#beat(), beatEveryMs).unref();
    // Not all at once, as they may have begun.
    const end = setTimeout(() => this.end(), livesForMs * (0.8 + 0.4 * Math.random())).unref();
    const onAbort = () => this.end();
    signal.addEventListener("abort", onAbort);
    this.#whenOver.push(
      onStopping(() => this.end()),
      () => clearInterval(beat),
      () => clearTimeout(end),
      () => signal.removeEventListener("abort", onAbort),
      () => open.delete(this),
    );
    if (signal.aborted) this.end();
  }

  /** What ends with the stream; now, when it is over already. */
  endsWith(run: () => void): void {
    if (this.#out) this.#whenOver.push(run);
    else run();
  }

  tell(message: Message): void {
    this.#unsent = message;
    this.#send();
  }

  end(): void {
    const out = this.#out;
    if (!out) return;
    this.#out = null;
    for (const run of this.#whenOver.splice(0)) run();
    try {
      out.close();
    } catch {
      // Its reader went away first.
    }
  }

  #send(): void {
    const message = this.#unsent;
    if (!message || !this.#out || !this.#hasRoom()) return;
    this.#unsent = null;
    this.#out.enqueue(message.bytes);
    if (message.isLast) this.end();
  }

  /** Says that all is well, to proxies and to the screen itself; who does not read what there is needs no more of it. */
  async #beat(): Promise<void> {
    // Without a database there is nothing to tell; the next beat asks again.
    if (!(await this.#mayStay().catch(() => true))) return this.end();
    if (this.#hasRoom()) this.#out?.enqueue(eventBytes("beat", { now: new Date() }));
  }

  #hasRoom(): boolean {
    return (this.#out?.desiredSize ?? 0) > 0;
  }
}
