import type { FormatId } from "../parsed-run.ts";

/** What of an archive is certainly no result: it is not looked into, and nobody needs to hear of it. */
const decoration =
  /\.(?:html?|css|scss|less|map|png|jpe?g|gif|svg|webp|ico|woff2?|ttf|eot|otf|md|pdf|DS_Store)$|^\.|^Thumbs\.db$/i;

export function isDecoration({ name, folder }: { name: string; folder: string }): boolean {
  return decoration.test(name) || /(?:^|\/)(?:__MACOSX|\.git)(?:\/|$)/.test(folder);
}

/** What tells the same run in full: a summary beside it is left out. */
const fuller: Partial<Record<FormatId, readonly FormatId[]>> = {
  "gatling-stats": ["gatling-text", "gatling-binary"],
  "k6-summary": ["k6-json", "k6-csv"],
  "vegeta-report": ["vegeta-csv", "vegeta-json"],
  "vegeta-text": ["vegeta-csv", "vegeta-json", "vegeta-report"],
  "vegeta-hdrplot": ["vegeta-csv", "vegeta-json", "vegeta-report"],
  "taurus-xml": ["jmeter-csv", "jmeter-xml"],
  "taurus-csv": ["jmeter-csv", "jmeter-xml", "taurus-xml"],
};

/** Of the three files in which Gatling's report tells the same, the one that tells most. */
const gatlingReport = ["stats.json", "stats.js", "global_stats.json"];

type Recognised = { name: string; format: FormatId | null };

/** The files of an archive that are read, without those that tell the same run in less detail. */
export function fullestOf<File extends Recognised>(files: readonly File[]): File[] {
  const formats = new Set(files.map(({ format }) => format));
  const kept = files.filter(({ format }) => !(format && fuller[format]?.some((one) => formats.has(one))));
  const reports = kept.filter(({ format }) => format === "gatling-stats");
  const best = gatlingReport.map((name) => reports.find((report) => report.name === name)).find(Boolean);
  return best ? kept.filter((file) => file === best || !gatlingReport.includes(file.name)) : kept;
}
