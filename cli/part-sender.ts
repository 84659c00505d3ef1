import { createReadStream } from "node:fs";
import { CommandFailure } from "./command-failure.ts";
import type { HeadroomApi } from "./headroom-api.ts";
import type { Answer, Sending } from "./http.ts";
import { percentOf } from "./progress-line.ts";
import type { ResultFile } from "./result-files.ts";
import type { Terminal } from "./terminal.ts";
import type { Attempt } from "./try-again.ts";
import type { UploadNotes } from "./upload-notes.ts";

type SenderOptions = {
  /** The team, where it has to be named. */
  parameters: readonly (readonly [string, string])[];
  notes: UploadNotes;
  terminal: Terminal;
  onBytes: (bytes: number) => void;
};

/** `on`: not there yet, but no failure either. */
export type Step = "sent" | "on";

export const tus = { "tus-resumable": "1.0.0" };
export const uploadsPath = "/api/v1/uploads";
const on: Attempt<Step> = { kind: "done", value: "on" };

/** One file that goes by the tus protocol, from where it is to its end. */
export class PartSender {
  readonly #api: HeadroomApi;
  readonly #file: ResultFile;
  readonly #options: SenderOptions;
  #id: string | null;
  /** What was there when the last attempt began. */
  offset = 0;

  constructor(api: HeadroomApi, file: ResultFile, options: SenderOptions) {
    this.#api = api;
    this.#file = file;
    this.#options = options;
    this.#id = options.notes.find(file);
  }

  get id(): string {
    return this.#id ?? "";
  }

  /** Begins the file, or sends the rest of it. A cut after bytes that came is no failure: the next step goes on. */
  async step(): Promise<Attempt<Step>> {
    if (this.#id === null) return this.#begin();
    const isGoingOn = this.offset === 0;
    const before = this.offset;
    const sending = this.#sending("HEAD", `/${this.#id}`);
    const asked = await this.#api.attempt(sending);
    if (asked.kind === "fault") return asked;
    if (isGone(asked.value)) return this.#forget();
    this.offset = Number(this.#api.accepted(asked.value, sending).headers["upload-offset"]);
    this.#options.onBytes(this.offset);
    if (this.offset === this.#file.bytes) return { kind: "done", value: "sent" };
    if (isGoingOn && this.offset > 0)
      this.#options.terminal.say(`Going on with ${this.#file.name} at ${percentOf(this.offset, this.#file.bytes)}`);
    return this.#sendRest(this.#id, this.offset > before);
  }

  async #sendRest(id: string, gotFurther: boolean): Promise<Attempt<Step>> {
    const { offset } = this;
    let sent = offset;
    const sending = this.#rest(id, (bytes) => {
      sent = offset + bytes;
      this.#options.onBytes(sent);
    });
    const answered = await this.#api.attempt(sending, () => `at ${percentOf(sent, this.#file.bytes)}`);
    if (answered.kind === "fault") {
      if (!gotFurther || !answered.fault.isPassing) return answered;
      this.#options.terminal.say(`${[answered.fault.sentence, answered.at].join(" ").trim()}: going on`);
      return on;
    }
    if (isGone(answered.value)) return this.#forget();
    if (answered.value.status === 409 || answered.value.status === 423)
      return {
        kind: "fault",
        fault: { sentence: "Headroom still receives what was cut off", isPassing: true },
        at: "",
      };
    this.#api.accepted(answered.value, sending);
    this.offset = this.#file.bytes;
    return { kind: "done", value: "sent" };
  }

  async #begin(): Promise<Attempt<Step>> {
    const { name, encoding, bytes } = this.#file;
    const sentName = encoding === null ? name : `${name}${encoding === "gzip" ? ".gz" : ".zst"}`;
    const sending = this.#sending("POST", "", {
      "upload-length": String(bytes),
      "upload-metadata": `filename ${Buffer.from(sentName).toString("base64")}`,
    });
    const begun = await this.#api.attempt(sending);
    if (begun.kind === "fault") return begun;
    const { location = "" } = this.#api.accepted(begun.value, sending).headers;
    const id = /\/([0-9a-f-]{36})(?:\?|$)/.exec(location)?.[1];
    if (!id)
      throw new CommandFailure("notSent", `What answers at ${sending.url.origin} is not Headroom: check HEADROOM_URL.`);
    this.#id = id;
    this.#options.notes.keep(this.#file, id);
    return on;
  }

  /** It expired, or somebody else began it: the file is sent anew. */
  #forget(): Attempt<Step> {
    this.#options.notes.forget(this.#file);
    this.#id = null;
    this.offset = 0;
    return on;
  }

  #rest(id: string, onBytes: (bytes: number) => void): Sending {
    const { path, bytes } = this.#file;
    const start = this.offset;
    const open = () => createReadStream(path, { start, end: bytes - 1, highWaterMark: 256 * 1024 });
    const headers = { "upload-offset": String(start), "content-type": "application/offset+octet-stream" };
    return { ...this.#sending("PATCH", `/${id}`, headers), body: { length: bytes - start, open }, onBytes };
  }

  #sending(method: Sending["method"], path: string, headers: Record<string, string> = {}): Sending {
    const { parameters } = this.#options;
    return this.#api.sending(`${uploadsPath}${path}`, { method, parameters, headers: { ...tus, ...headers } });
  }
}

/** HEAD answers a missing upload without words. */
function isGone({ status }: Answer): boolean {
  return status === 404;
}
