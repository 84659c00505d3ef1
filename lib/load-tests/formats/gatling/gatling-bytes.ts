import { limits } from "../../parsed-run.ts";
import { detachedText } from "../text/detached-text.ts";

/** Thrown where a record goes on past the bytes that are there. */
export const moreNeeded = new Error("The record goes on in the next block.");

/** Thrown where the bytes make no sense; the message ends a sentence that starts with "it". */
export class DamagedRecord extends Error {}

/** Names and messages are far shorter; a longer one is no text but damage. */
const maxTextBytes = 1024 * 1024;
const maxTexts = 4_000_000;
/** Of all different texts together: those past it are known to be there, and no longer what they say. */
const maxKeptCharacters = 64 * 1024 * 1024;

/** Reads the big-endian values of Gatling's binary log out of one block after another. */
export class GatlingBytes {
  at = 0;
  /** Gatling 3.13 marks how each text is coded; its previews did not, and named no text by a number. */
  isPreview = false;
  private block: Buffer = Buffer.alloc(0);
  private readonly texts: string[] = [""];
  private keptCharacters = 0;

  /** Puts more bytes behind those that are not read yet. */
  append(more: Buffer): void {
    const rest = this.block.subarray(this.at);
    this.block = rest.length === 0 ? more : Buffer.concat([rest, more]);
    this.at = 0;
  }

  get left(): number {
    return this.block.length - this.at;
  }

  byte(): number {
    return this.block[this.take(1)] ?? 0;
  }

  int32(): number {
    return this.block.readInt32BE(this.take(4));
  }

  /** A moment in epoch ms. */
  int64(): number {
    return Number(this.block.readBigInt64BE(this.take(8)));
  }

  /** A number of things that follow, at most `most`. */
  count(most: number, what: string): number {
    const count = this.int32();
    if (count < 0 || count > most)
      throw new DamagedRecord(`has ${count.toLocaleString("en-GB")} ${what} in one record`);
    return count;
  }

  skip(bytes: number): void {
    this.take(bytes);
  }

  text(): string {
    const length = this.count(maxTextBytes, "bytes of text");
    if (length === 0) return "";
    const start = this.take(length);
    if (this.isPreview) return this.block.toString("utf8", start, start + length);
    const coder = this.byte();
    if (coder > 1) throw new DamagedRecord("has text in a coding that Gatling does not use");
    return this.block.toString(coder === 0 ? "latin1" : "utf16le", start, start + length);
  }

  /** A text that later records refer to by its number. */
  cachedText(): string {
    if (this.isPreview) return this.text();
    const number = this.int32();
    if (number > 0) return this.define(number, this.text());
    const known = number < 0 ? this.texts[-number] : undefined;
    if (known === undefined)
      throw new DamagedRecord(`refers to text ${(-number).toLocaleString("en-GB")}, which it does not have`);
    return known;
  }

  ascii(length: number): string {
    const start = this.take(length);
    return this.block.toString("latin1", start, start + length);
  }

  /** Whether the version that starts the log is followed by the length of a text at once, without a coding. */
  looksAhead(): boolean {
    const at = this.take(4);
    this.at = at;
    return this.block.readInt32BE(at) > 3;
  }

  private define(number: number, text: string): string {
    if (number > this.texts.length || number > maxTexts)
      throw new DamagedRecord(`numbers a text ${number.toLocaleString("en-GB")}, out of turn`);
    const isKept = number < this.texts.length || this.keptCharacters < maxKeptCharacters;
    const kept = isKept ? detachedText(text, limits.messageLength) : "(not kept: the log has too many different texts)";
    if (number === this.texts.length) this.keptCharacters += kept.length;
    this.texts[number] = kept;
    return kept;
  }

  private take(bytes: number): number {
    const at = this.at;
    if (at + bytes > this.block.length) throw moreNeeded;
    this.at = at + bytes;
    return at;
  }
}
