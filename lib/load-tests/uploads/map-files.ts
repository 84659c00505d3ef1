import type { CsvShape } from "../formats/csv/csv-shape.ts";
import type { FileTimes } from "../formats/file-times.ts";
import { formatFacts } from "../formats/format-facts.ts";
import { type CsvMapping, mappingFits } from "../formats/mapped/csv-mapping.ts";
import { mappedPreview } from "../formats/mapped/mapped-preview.ts";
import type { UploadFile } from "./upload-file.ts";
import type { UploadPlan } from "./upload-plan.ts";

/** The plan with one file read by a mapping, and every other with the same columns that no format knows. */
export function mapFiles(plan: UploadPlan, fileId: string, mapping: CsvMapping): UploadPlan {
  const columns = tableOf(plan.runs.flatMap(({ files }) => files).find(({ id }) => id === fileId))?.columns.join("\n");
  return mapEach(plan, mapping, ({ columns: others }) => others.join("\n") === columns);
}

/** The plan with every file read by the test's own mapping that it was made for. The same plan where there is none. */
export function mapKnown(plan: UploadPlan, mapping: CsvMapping | null): UploadPlan {
  if (mapping === null) return plan;
  return mapEach(plan, mapping, ({ columns, hasHeader }) => hasHeader && mappingFits(mapping, columns));
}

function mapEach(plan: UploadPlan, mapping: CsvMapping, isMeant: (table: CsvShape) => boolean): UploadPlan {
  const mapped = (file: UploadFile): UploadFile => {
    const table = tableOf(file);
    if (!table || !isMeant(table)) return file;
    const { words } = formatFacts["mapped-csv"];
    const times = timesOf(table, mapping);
    return { ...file, content: { kind: "result", format: "mapped-csv", part: null, words, times, mapping } };
  };
  return { ...plan, runs: plan.runs.map((run) => ({ ...run, files: run.files.map(mapped) })) };
}

/** The parameters of an upload that say which column is which; none for files of a known format. */
export function mappingQuery(files: readonly UploadFile[]): Record<string, string> {
  const content = files.find(({ content: { kind } }) => kind === "result")?.content;
  if (content?.kind !== "result" || !content.mapping) return {};
  const fields = Object.entries(content.mapping).map(([name, value]): [string, string] => [
    `map.${name}`,
    Array.isArray(value) ? value.join(",") : value,
  ]);
  return { format: "mapped-csv", ...Object.fromEntries(fields) };
}

function tableOf(file: UploadFile | undefined): CsvShape | null {
  return file?.content.kind === "unreadable" ? (file.content.table ?? null) : null;
}

/** As far as the first rows tell. */
function timesOf(table: CsvShape, mapping: CsvMapping): FileTimes | null {
  const { rows, isRelative } = mappedPreview(table, mapping, table.rows.length);
  const times = isRelative ? [] : rows.flatMap(({ sample }) => sample?.timeMs ?? []);
  return times.length === 0 ? null : { beginMs: Math.min(...times), endMs: Math.max(...times) };
}
