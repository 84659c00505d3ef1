import { createHash } from "node:crypto";
import { request } from "node:http";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { authorization, trialTeam } from "./run-client.ts";

const tus = { "tus-resumable": "1.0.0" };
const query = `team=${trialTeam}`;

const header = Buffer.from("timeStamp,elapsed,label,responseCode,success\n");

/** A file of any size of which nothing is held: a JMeter CSV, one block of lines over and over. */
export class LargeFile {
  readonly bytes: number;
  readonly #block: Buffer;

  /** `seed` tells files of the same size apart. */
  constructor(leastBytes: number, seed = 0) {
    const lines = Array.from({ length: 25_000 }, (_, row) => {
      const time = 1_768_467_600_000 + row * 40;
      return `${time},${100 + (((row + seed) * 7919) % 900)},GET /cart/${row % 20},200,true\n`;
    });
    this.#block = Buffer.from(lines.join(""));
    this.bytes = header.length + Math.ceil(leastBytes / this.#block.length) * this.#block.length;
  }

  /** The bytes from there on. */
  *from(offset: number, end = this.bytes): Generator<Buffer> {
    const size = this.#block.length;
    if (offset < header.length) yield header.subarray(offset, end);
    for (let at = Math.max(offset, header.length); at < end; ) {
      const start = (at - header.length) % size;
      const block = this.#block.subarray(start, Math.min(size, start + end - at));
      yield block;
      at += block.length;
    }
  }

  sha256(): string {
    const hash = createHash("sha256");
    for (const block of this.from(0)) hash.update(block);
    return hash.digest("hex");
  }
}

export type Answered = { status: number; headers: Record<string, unknown>; body: string };

/** Sends files in parts to one web server, as a tus client does. */
export class PartsClient {
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  /** Begins a file; its id. */
  async begin(bytes: number, name = "results.jtl", headers: Record<string, string> = {}): Promise<string> {
    const {
      status,
      headers: told,
      body,
    } = await this.ask("POST", "", {
      "upload-length": String(bytes),
      "upload-metadata": `filename ${Buffer.from(name).toString("base64")}`,
      ...headers,
    });
    if (status !== 201) throw new Error(`${status}: ${body}`);
    return /([0-9a-f-]{36})/.exec(String(told.location))?.[1] ?? "";
  }

  /** How far it is; rejects while the server is away. */
  async offset(id: string): Promise<number> {
    const { status, headers } = await this.ask("HEAD", `/${id}`);
    if (status !== 200) throw new Error(`HEAD answers ${status}`);
    return Number(headers["upload-offset"]);
  }

  ask(method: string, path: string, headers: Record<string, string> = {}, body?: Buffer): Promise<Answered> {
    const sending = this.open(method, path, { ...headers, "content-length": String(body?.length ?? 0) });
    sending.end(body);
    return sending.answer;
  }

  /** A part whose bytes a test sends by hand. */
  part(id: string, offset: number, bytes: number, headers: Record<string, string> = {}) {
    return this.open("PATCH", `/${id}`, {
      "upload-offset": String(offset),
      "content-type": "application/offset+octet-stream",
      "content-length": String(bytes),
      ...headers,
    });
  }

  /** Sends a file from where it is on; `cut` is called as bytes leave, and may end the connection. */
  async send(id: string, file: LargeFile, cut: (sent: number, breakOff: () => void) => void = () => {}) {
    const offset = await this.offset(id);
    const part = this.part(id, offset, file.bytes - offset);
    let sent = offset;
    const source = Readable.from(file.from(offset));
    source.on("data", (block: Buffer) => {
      sent += block.length;
      cut(sent, () => part.breakOff());
    });
    part.pipe(source);
    return part.answer;
  }

  /** What answers to a run that is made of uploads. */
  async run(ids: readonly string[], more: Record<string, string> = {}) {
    const parameters = new URLSearchParams({ team: trialTeam, test: "parts", create: "true", ...more });
    for (const id of ids) parameters.append("upload", id);
    const address = `${this.url}/api/v1/runs?${parameters}`;
    const response = await fetch(address, { method: "POST", headers: authorization });
    return { status: response.status, run: await response.json() };
  }

  open(method: string, path: string, headers: Record<string, string> = {}) {
    const sending = request(`${this.url}/api/v1/uploads${path}?${query}`, {
      method,
      headers: { ...authorization, ...tus, ...headers },
      agent: false,
    });
    const answer = new Promise<Answered>((resolve, reject) => {
      sending.on("error", reject);
      sending.on("response", (response) => {
        const { statusCode: status = 0, headers: told } = response;
        text(response).then((body) => resolve({ status, headers: told, body }), reject);
      });
    });
    answer.catch(() => {});
    return {
      answer,
      write: (block: Buffer) => new Promise((resolve) => sending.write(block, resolve)),
      end: (block?: Buffer) => void sending.end(block),
      pipe: (source: Readable) => void source.pipe(sending),
      breakOff: () => void sending.destroy(),
    };
  }
}
