import { type FileHandle, open } from "node:fs/promises";
import { limits } from "../../parsed-run.ts";
import { storedText } from "../text/stored-text.ts";
import { sqlText } from "./locked-duckdb.ts";

/** One sample on its way to DuckDB. Null: the file does not tell. */
export type SpilledSample = {
  /** Which of the run's files, from 0. */
  file: number;
  line: number;
  kind: SampleKind;
  label: string;
  /** Epoch ms. */
  timeMs: number | null;
  ms: number;
  failed: boolean | null;
  /** Of failed ones. */
  code: string;
  message: string;
  received: number | null;
  sent: number | null;
  users: number | null;
};

/** A transaction stands for other samples of the file, a part (a redirect, an embedded resource) is within another. */
export type SampleKind = "sample" | "transaction" | "part";

/**
 * Samples that were parsed here, written to a plain CSV in the job's folder, so that DuckDB groups them as it groups those of
 * all other files, whatever their number. `flush` between blocks of input keeps what is in memory small.
 */
export class SampleSpill {
  readonly path: string;
  readonly #file: FileHandle;
  #rows: string[] = [];

  static async at(path: string): Promise<SampleSpill> {
    return new SampleSpill(path, await open(path, "w"));
  }

  private constructor(path: string, file: FileHandle) {
    this.path = path;
    this.#file = file;
  }

  add(sample: SpilledSample): void {
    const { file, line, kind, timeMs, ms, failed, received, sent, users } = sample;
    const label = cell(sample.label, limits.labelLength);
    const error = failed
      ? `${cell(sample.code, limits.labelLength)},${cell(sample.message, limits.messageLength)}`
      : ",";
    this.#rows.push(
      `${file},${line},${kind},${label},${timeMs ?? ""},${ms},${failed ?? ""},${error},${received ?? ""},${sent ?? ""},${users ?? ""}\n`,
    );
  }

  /** Often: rows that stay in memory for long cost the garbage collector more than writing costs. */
  async flush(): Promise<void> {
    if (this.#rows.length === 0) return;
    const rows = this.#rows.join("");
    this.#rows = [];
    await this.#file.appendFile(rows);
  }

  async close(): Promise<void> {
    await this.flush();
    await this.#file.close();
  }
}

/** A FROM item with a column for each field of SpilledSample, in snake case. */
export function spilledSamples(path: string): string {
  return `read_csv(${sqlText(path)}, auto_detect=false, header=false, delim=',', quote='"', escape='"', columns={
    file: 'UINTEGER', line: 'UBIGINT', kind: 'VARCHAR', label: 'VARCHAR', time_ms: 'BIGINT', ms: 'DOUBLE', failed: 'BOOLEAN',
    code: 'VARCHAR', message: 'VARCHAR', received: 'BIGINT', sent: 'BIGINT', users: 'UINTEGER'})`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to find
const controls = /[\0-\x1F\x7F]+/;

/** Quoted, in one line: DuckDB reads the parts of a file in parallel, and a line break must be the end of a row. */
function cell(text: string, maxLength: number): string {
  const stored = storedText(text, maxLength);
  const plain = controls.test(stored) ? stored.replace(new RegExp(controls, "g"), " ") : stored;
  return `"${plain.includes('"') ? plain.replaceAll('"', '""') : plain}"`;
}
