import { createHash } from "node:crypto";
import { Transform } from "node:stream";
import { UploadRefused } from "./upload-refused.ts";

/** Compressed text of load tests stays under 50:1; deflate cannot do more than 1,032:1. */
const bombRatio = 300;
/** Small bodies may compress absurdly well without doing harm. */
const bombFloorBytes = 64 * 1024 * 1024;

/** Counts the bytes that came over the wire, before they are unpacked. */
export class WireGauge extends Transform {
  bytes = 0;

  override _transform(
    chunk: Buffer,
    _encoding: BufferEncoding,
    done: (error: Error | null, data: Buffer) => void,
  ): void {
    this.bytes += chunk.length;
    done(null, chunk);
  }
}

/** Hashes and counts unpacked bytes and stops the stream past `maxBytes`, or when they are a bomb's share of the wire's. */
export class ByteGauge extends Transform {
  bytes = 0;
  readonly #hash = createHash("sha256");
  readonly #maxBytes: number;
  readonly #wire: WireGauge | null;

  constructor(maxBytes: number, wire: WireGauge | null) {
    super();
    this.#maxBytes = maxBytes;
    this.#wire = wire;
  }

  get sha256(): string {
    return this.#hash.copy().digest("hex");
  }

  override _transform(
    chunk: Buffer,
    _encoding: BufferEncoding,
    done: (error: Error | null, data?: Buffer) => void,
  ): void {
    this.bytes += chunk.length;
    if (this.bytes > this.#maxBytes) return done(tooLarge(this.#maxBytes));
    if (this.#wire && this.bytes > bombFloorBytes && this.bytes > this.#wire.bytes * bombRatio) return done(bomb());
    this.#hash.update(chunk);
    done(null, chunk);
  }
}

function tooLarge(maxBytes: number): UploadRefused {
  const limit =
    maxBytes >= 1024 ** 3 ? `${Math.round(maxBytes / 1024 ** 3)} GiB` : `${Math.round(maxBytes / 1024 ** 2)} MiB`;
  return new UploadRefused(
    "too-large",
    `The file is larger than ${limit} unpacked, the most this server takes (HEADROOM_UPLOAD_MAX_BYTES). Nothing was kept.`,
  );
}

function bomb(): UploadRefused {
  return new UploadRefused(
    "bomb",
    `The body unpacks to more than ${bombRatio} times its size, which no result file does. Nothing was kept; send it unpacked.`,
  );
}
