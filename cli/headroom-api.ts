import type { Surroundings } from "./command.ts";
import { CommandFailure } from "./command-failure.ts";
import { faultOfAnswer, faultOfError } from "./connection-fault.ts";
import { type Answer, type Body, BodyBroken, exchange, type Sending } from "./http.ts";
import { refusalOf } from "./refusal.ts";
import type { Settings } from "./settings.ts";
import { type Attempt, tryAgain } from "./try-again.ts";

type Asked = {
  method?: Sending["method"];
  parameters?: readonly (readonly [string, string])[];
  headers?: Record<string, string>;
  body?: Body;
  onBytes?: (sent: number) => void;
  idleMs?: number;
};

/** The API of one Headroom, asked with one token. */
export class HeadroomApi {
  readonly #settings: Settings;
  readonly #around: Surroundings;

  constructor(settings: Settings, around: Surroundings) {
    this.#settings = settings;
    this.#around = around;
  }

  /** The request for a path below the address of Headroom. */
  sending(path: string, { method = "GET", parameters = [], headers = {}, body, onBytes, idleMs }: Asked = {}): Sending {
    const url = new URL(`${this.#settings.url}${path}`);
    for (const [name, value] of parameters) url.searchParams.append(name, value);
    return {
      method,
      url,
      headers: {
        authorization: `Bearer ${this.#settings.token}`,
        accept: "application/json, application/problem+json",
        "user-agent": "headroom-command",
        ...headers,
      },
      signal: this.#around.signals.stopped,
      ...(body && { body }),
      ...(onBytes && { onBytes }),
      ...(idleMs && { idleMs }),
    };
  }

  /** One attempt: the answer, unless the network or a busy server was in the way. */
  async attempt(sending: Sending, at: () => string = () => ""): Promise<Attempt<Answer>> {
    try {
      const answer = await exchange(sending);
      const fault = faultOfAnswer(answer.status, answer.headers["retry-after"], Date.now());
      return fault ? { kind: "fault", fault, at: "" } : { kind: "done", value: answer };
    } catch (error) {
      sending.signal?.throwIfAborted();
      if (error instanceof BodyBroken)
        throw new CommandFailure("unreadable", `The file cannot be read any more: ${error.message}`);
      const fault = faultOfError(error, sending.url);
      return { kind: "fault", fault, at: fault.sentence === "Connection lost" ? at() : "" };
    }
  }

  /** Sends a request that may be repeated, again while what hinders it may pass. The answer may be a refusal. */
  request(sending: Sending, { forSeconds = 30, again = "asking", at = noPlace } = {}): Promise<Answer> {
    return tryAgain(() => this.attempt(sending, at), {
      forSeconds,
      again,
      say: (line) => this.#around.terminal.say(line),
      signal: this.#around.signals.stopped,
    });
  }

  /**
   * The same for an answer that is no refusal.
   * @throws CommandFailure (not sent) with what the server says of a refused one
   */
  async ask(sending: Sending, retries: Parameters<typeof this.request>[1] = {}): Promise<Answer> {
    return this.accepted(await this.request(sending, retries), sending);
  }

  /** An answer, unless it refuses. */
  accepted(answer: Answer, sending: Sending): Answer {
    if (answer.status >= 200 && answer.status < 300) return answer;
    throw new CommandFailure("notSent", refusalOf(answer, sending.url));
  }
}

const noPlace = (): string => "";

/** The JSON of an answer. Anything else did not come from Headroom. */
export function jsonOf(answer: Answer, url: URL): unknown {
  try {
    return JSON.parse(answer.text);
  } catch {
    throw new CommandFailure("notSent", `What answers at ${url.origin} is not Headroom: check HEADROOM_URL.`);
  }
}
