import type { CsvMapping } from "../formats/mapped/csv-mapping.ts";
import type { ResultFile } from "../formats/result-file.ts";
import type { ParsedRun } from "../parsed-run.ts";
import type { IngestStage } from "./read-files.ts";

/** What the child is told to read. `asked` is `auto` or a format's id; `maxBytes` counts unpacked bytes. */
export type IngestJobFiles = {
  files: ResultFile[];
  asked: string;
  maxBytes: number;
  /** The mapping of the run's test, if it has one. */
  csvMapping?: CsvMapping | null;
};

export type ToChild = IngestJobFiles & { tempFolder: string; maxResidentBytes: number };

/** What the child says. `failed`: not the file's fault as far as one can tell, so another try may help. */
export type FromChild = { stage: IngestStage } | { parsed: ParsedRun } | { unreadable: string } | { failed: string };

/** The child's exit code when it used more memory than it may. */
export const tooMuchMemory = 77;
