import type { FormatId } from "../parsed-run.ts";
import type { FileStart } from "./file-start.ts";

/** A record of any version that starts a simulation.log, or a later one where a log was cut out of a longer one. */
const record = /^(?:RUN|ASSERTION|USER|REQUEST|GROUP|ACTION|ERROR)\t|^[^\t]*\t[^\t]*\t(?:RUN|USER|REQUEST|GROUP)\t/;

export function gatlingText({ firstLine }: FileStart): FormatId | null {
  return record.test(firstLine) ? "gatling-text" : null;
}
