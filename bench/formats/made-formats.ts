import { gatlingBinary, gatlingText } from "./gatling.ts";
import { abGnuplot, heyCsv } from "./hey-and-ab.ts";
import { jmeterCsv, jmeterLocalCsv, jmeterXml } from "./jmeter.ts";
import { junitXml } from "./junit.ts";
import { k6Csv, k6Json } from "./k6.ts";
import type { MadeFormat } from "./made-format.ts";
import { mappedCsv } from "./mapped.ts";
import { vegetaCsv, vegetaJson } from "./vegeta.ts";

/** By the name that the command line knows each by. */
export const madeFormats: Readonly<Record<string, MadeFormat>> = {
  "jmeter-csv": jmeterCsv,
  "jmeter-local-csv": jmeterLocalCsv,
  "jmeter-xml": jmeterXml,
  "k6-json": k6Json,
  "k6-csv": k6Csv,
  "vegeta-csv": vegetaCsv,
  "vegeta-json": vegetaJson,
  "hey-csv": heyCsv,
  "ab-gnuplot": abGnuplot,
  "mapped-csv": mappedCsv,
  "gatling-text": gatlingText,
  "gatling-binary": gatlingBinary,
  "junit-xml": junitXml,
};

/** Throws where the name is none of them. */
export function madeFormat(name: string): MadeFormat {
  const format = Object.hasOwn(madeFormats, name) ? madeFormats[name] : undefined;
  if (!format) throw new Error(`${name} is none of ${Object.keys(madeFormats).join(", ")}.`);
  return format;
}
