export type ImportRefusalReason = "not-empty" | "busy" | "not-an-export" | "other-version" | "damaged";

/** Thrown while an archive is read. The instance is left as it was; `message` is meant for the person who sent it. */
export class ImportRefused extends Error {
  override name = "ImportRefused";
  readonly reason: ImportRefusalReason;

  constructor(reason: ImportRefusalReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/** Of rows that contradict each other, the schema or the files that came with them. */
export function rowsDoNotFit(cause?: unknown): ImportRefused {
  return new ImportRefused("damaged", "The archive's rows do not fit together. Nothing was changed.", { cause });
}
