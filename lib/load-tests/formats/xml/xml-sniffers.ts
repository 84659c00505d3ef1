import type { FormatId } from "../../parsed-run.ts";
import type { FileStart } from "../file-start.ts";
import { xmlRoot } from "./xml-root.ts";

const roots: ReadonlyMap<string, FormatId> = new Map([
  ["testResults", "jmeter-xml"],
  ["FinalStatus", "taurus-xml"],
  ["testsuites", "junit-xml"],
  ["testsuite", "junit-xml"],
]);

/** An XML file is what its root element says. */
export function xmlResult({ text }: FileStart): FormatId | null {
  return roots.get(xmlRoot(text) ?? "") ?? null;
}
