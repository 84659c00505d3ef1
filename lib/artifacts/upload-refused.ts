export type RefusalReason = "too-large" | "bomb" | "disk-full" | "broken" | "empty" | "too-many-files" | "encoding";

/** Thrown while a body is received. Nothing of it is kept; `message` is meant for the person who sent it. */
export class UploadRefused extends Error {
  override name = "UploadRefused";
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/** The status that the API answers with. */
export const refusalStatus: Record<RefusalReason, number> = {
  "too-large": 413,
  bomb: 413,
  "too-many-files": 413,
  encoding: 415,
  "disk-full": 507,
  broken: 400,
  empty: 400,
};

/** Turns what the disk, zlib or the connection threw into a refusal; anything else passes through unchanged. */
export function refusalOf(error: unknown): unknown {
  if (error instanceof UploadRefused) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG") {
    return new UploadRefused(
      "disk-full",
      "The server has no room left for this file. Nothing was kept; free some space in the data folder and send it again.",
      { cause: error },
    );
  }
  if (
    code.startsWith("Z_") ||
    code.startsWith("ZSTD_") ||
    code === "ERR_STREAM_PREMATURE_CLOSE" ||
    code === "ABORT_ERR" ||
    code === "ETIMEDOUT" ||
    code === "ECONNRESET"
  ) {
    return new UploadRefused(
      "broken",
      "The upload broke off or its compression is damaged. Nothing was kept; send it again.",
      {
        cause: error,
      },
    );
  }
  return error;
}
