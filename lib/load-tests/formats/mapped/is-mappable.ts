import { csvShape } from "../csv/csv-shape.ts";
import { type CsvMapping, mappingFits } from "./csv-mapping.ts";

/** Whether a file that no format knows is one that a test's mapping was made for: text in columns, all that it names there. */
export function isMappable(head: Uint8Array, mapping: CsvMapping): boolean {
  const shape = csvShape(new TextDecoder().decode(head));
  return shape !== null && shape.hasHeader && mappingFits(mapping, shape.columns);
}
