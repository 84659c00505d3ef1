import type { MadeFormat } from "./made-format.ts";
import { type MadeSample, madeSamples, pathOf, startMs } from "./made-samples.ts";

const simulation = "shop.CheckoutSimulation";
const message = "status.find.is(200), but actually found 500";
/** Of one user. */
const requestsPerUser = 20;

function* textLines(samples: number): Generator<string> {
  yield `RUN\t${simulation}\tcheckout\t${startMs}\t \t3.10.5\n`;
  let k = 0;
  for (const sample of madeSamples(samples)) {
    const endMs = sample.startMs + Math.round(sample.ms);
    if (k % requestsPerUser === 0) yield `USER\tShoppers\tSTART\t${sample.startMs}\n`;
    k += 1;
    yield `REQUEST\tshop\tGET ${pathOf(sample)}\t${sample.startMs}\t${endMs}\t${sample.code === 200 ? "OK\t " : `KO\t${message}`}\n`;
    if (k % requestsPerUser === 0) yield `USER\tShoppers\tEND\t${endMs}\n`;
  }
}

const blockBytes = 1024 * 1024;
const longestRecord = 256;

function* binaryBlocks(samples: number): Generator<Buffer> {
  const log = new BinaryBlock();
  log.head();
  let k = 0;
  for (const sample of madeSamples(samples)) {
    const offset = sample.startMs - startMs;
    if (k % requestsPerUser === 0) log.user(true, offset);
    k += 1;
    log.request(sample);
    if (k % requestsPerUser === 0) log.user(false, offset + Math.round(sample.ms));
    if (log.isFull) yield log.take();
  }
  yield log.take();
}

/** Gatling 3.13's records (lib/load-tests/formats/gatling-bytes.ts reads them). */
class BinaryBlock {
  #bytes = Buffer.alloc(blockBytes);
  #at = 0;
  readonly #texts = new Map<string, number>();

  head(): void {
    this.#byte(0);
    for (const text of ["3.13.5", simulation]) this.#text(text);
    this.#at = this.#bytes.writeBigInt64BE(BigInt(startMs), this.#at);
    this.#text("");
    this.#int(1);
    this.#text("Shoppers");
    this.#int(0);
  }

  user(isStart: boolean, offset: number): void {
    this.#byte(2);
    this.#int(0);
    this.#byte(isStart ? 1 : 0);
    this.#int(offset);
  }

  request(sample: MadeSample): void {
    const offset = sample.startMs - startMs;
    this.#byte(1);
    this.#int(1);
    this.#cached("shop");
    this.#cached(`GET ${pathOf(sample)}`);
    this.#int(offset);
    this.#int(offset + Math.round(sample.ms));
    this.#byte(sample.code === 200 ? 1 : 0);
    this.#cached(sample.code === 200 ? "" : message);
  }

  get isFull(): boolean {
    return this.#at > blockBytes - longestRecord;
  }

  take(): Buffer {
    const taken = this.#bytes.subarray(0, this.#at);
    this.#bytes = Buffer.alloc(blockBytes);
    this.#at = 0;
    return taken;
  }

  #byte(value: number): void {
    this.#at = this.#bytes.writeUInt8(value, this.#at);
  }

  #int(value: number): void {
    this.#at = this.#bytes.writeInt32BE(value, this.#at);
  }

  #text(text: string): void {
    this.#int(text.length);
    if (text === "") return;
    this.#at += this.#bytes.write(text, this.#at, "latin1");
    this.#byte(0);
  }

  #cached(text: string): void {
    const known = this.#texts.get(text);
    if (known !== undefined) {
      this.#int(-known);
      return;
    }
    this.#texts.set(text, this.#texts.size + 1);
    this.#int(this.#texts.size);
    this.#text(text);
  }
}

export const gatlingText: MadeFormat = {
  title: "Gatling text",
  format: "gatling-text",
  fileName: "simulation.log",
  bytesPerSample: 73,
  pieces: textLines,
  startMs,
};

export const gatlingBinary: MadeFormat = {
  title: "Gatling binary",
  format: "gatling-binary",
  fileName: "simulation.log",
  bytesPerSample: 27,
  pieces: binaryBlocks,
  startMs,
};
