import { createReadStream } from "node:fs";
import { type ParsedRun, UnreadableFile } from "../../parsed-run.ts";
import type { ResultFile } from "../result-file.ts";
import { type RejectedLines, rejectLine } from "../text/rejected-lines.ts";
import { DamagedRecord, GatlingBytes, moreNeeded } from "./gatling-bytes.ts";
import { GatlingTally } from "./gatling-tally.ts";

/** No record comes near, not even the first one with the simulation's assertions. */
const maxRecordBytes = 32 * 1024 * 1024;

/**
 * The run in the binary `simulation.log` of Gatling 3.13 and later, or in those of several generators that ran at the same
 * time. Records are counted while they go by. Nothing marks where a record starts, so damage ends the reading.
 */
export async function parseGatlingBinary(files: ResultFile[]): Promise<ParsedRun> {
  const tally = new GatlingTally();
  const rejected: RejectedLines = { lines: 0, first: [] };
  const losses: string[] = [];
  for (const file of files) {
    tally.startFile();
    const ended = await new BinaryLog(tally, rejected).read(file.path);
    if (ended !== null) losses.push(files.length > 1 ? `${file.fileName}: ${ended}` : ended);
  }
  if (tally.samples.samples === 0) {
    const names = files.map(({ fileName }) => fileName).join(", ");
    throw new UnreadableFile(
      `${names} holds no request of Gatling. Did the simulation run, and to its end? ${losses.join(" ")}`.trim(),
    );
  }
  return tally.run("gatling-binary", rejected, losses);
}

class BinaryLog {
  private readonly bytes = new GatlingBytes();
  private readonly tally: GatlingTally;
  private readonly rejected: RejectedLines;
  private startMs = 0;
  private records = 0;

  constructor(tally: GatlingTally, rejected: RejectedLines) {
    this.tally = tally;
    this.rejected = rejected;
  }

  /** Null, or why the end of the file could not be read. */
  async read(path: string): Promise<string | null> {
    let readBytes = 0;
    for await (const block of createReadStream(path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
      this.bytes.append(block);
      readBytes += block.length;
      const damage = this.readBlock();
      if (damage !== null) {
        const at = (readBytes - this.bytes.left).toLocaleString("en-GB");
        return `The log is damaged at byte ${at}, where it ${damage}. Only what is before that was read.`;
      }
    }
    return this.bytes.left === 0
      ? null
      : "The log ends in the middle of a record: the run or its upload may have been cut short.";
  }

  private readBlock(): string | null {
    for (;;) {
      const { at } = this.bytes;
      try {
        if (this.bytes.left === 0) return null;
        this.record();
        this.records += 1;
      } catch (error) {
        this.bytes.at = at;
        if (error instanceof DamagedRecord) return error.message;
        if (error !== moreNeeded) throw error;
        return this.bytes.left > maxRecordBytes ? "has a record without an end" : null;
      }
    }
  }

  private record(): void {
    const type = this.bytes.byte();
    if (type !== 0 && this.records === 0) throw new DamagedRecord("does not start as a log of Gatling");
    if (type === 1) this.request();
    else if (type === 2) this.user();
    else if (type === 3) this.group();
    else if (type === 4) this.error();
    else if (type === 0) this.run();
    else throw new DamagedRecord(`has a record of the unknown type ${type}`);
  }

  private run(): void {
    const { bytes } = this;
    const length = bytes.count(40, "bytes of a version");
    const version = bytes.ascii(length);
    bytes.isPreview = bytes.looksAhead();
    if (!bytes.isPreview) bytes.skip(1);
    bytes.text();
    const startMs = bytes.int64();
    bytes.text();
    for (let scenarios = bytes.count(100_000, "scenarios"); scenarios > 0; scenarios -= 1) bytes.text();
    for (let assertions = bytes.count(100_000, "assertions"); assertions > 0; assertions -= 1)
      bytes.skip(bytes.count(maxRecordBytes, "bytes of an assertion"));
    this.startMs = startMs;
    this.tally.heads.push({ version, startMs });
  }

  private request(): void {
    const { bytes } = this;
    const path = this.groups();
    path.push(bytes.cachedText());
    const startMs = this.moment();
    const endMs = this.moment();
    const isOk = bytes.byte() !== 0;
    const message = bytes.cachedText();
    const label = this.tally.label(path, false);
    this.count(this.tally.add({ type: "request", label, startMs, endMs, isOk, message }));
  }

  private group(): void {
    const path = this.groups();
    const [startMs, endMs, cumulatedMs] = [this.moment(), this.moment(), this.bytes.int32()];
    const isOk = this.bytes.byte() !== 0;
    const label = this.tally.label(path, true);
    this.count(this.tally.add({ type: "group", label, startMs, endMs, cumulatedMs, isOk }));
  }

  private user(): void {
    this.bytes.int32();
    const isStart = this.bytes.byte() !== 0;
    this.count(this.tally.add({ type: "user", isStart, atMs: this.moment() }));
  }

  private error(): void {
    const message = this.bytes.cachedText();
    this.count(this.tally.add({ type: "error", message, atMs: this.moment() }));
  }

  private groups(): string[] {
    const path: string[] = [];
    for (let count = this.bytes.count(1000, "groups"); count > 0; count -= 1) path.push(this.bytes.cachedText());
    return path;
  }

  private moment(): number {
    return this.startMs + this.bytes.int32();
  }

  private count(reason: string | null): void {
    if (reason !== null) rejectLine(this.rejected, this.records + 1, `record ${this.records + 1}: ${reason}`);
  }
}
