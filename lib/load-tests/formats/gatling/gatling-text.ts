import { type ParsedRun, UnreadableFile } from "../../parsed-run.ts";
import type { ResultFile } from "../result-file.ts";
import type { TalliedLabel } from "../samples/sample-tally.ts";
import { detachedText } from "../text/detached-text.ts";
import { firstReasons, type RejectedLines, rejectLine } from "../text/rejected-lines.ts";
import { type TextLine, textLines } from "../text/text-lines.ts";
import { type GatlingLine, gatlingLine } from "./gatling-line.ts";
import { GatlingTally } from "./gatling-tally.ts";

/** A failed check may quote a response, but no line of Gatling comes near. */
const maxLineBytes = 1024 * 1024;

/**
 * The run in the text `simulation.log` of Gatling 1 to 3.12, or in those of several generators that ran at the same time.
 * Samples are counted while the lines go by, so that the memory does not grow with the file.
 */
export async function parseGatlingText(files: ResultFile[]): Promise<ParsedRun> {
  const tally = new GatlingTally();
  const rejected: RejectedLines = { lines: 0, first: [] };
  let endsMidLine = false;
  for (const file of files) {
    tally.startFile();
    const reader = new LineReader(tally);
    for await (const lines of textLines(file.path, maxLineBytes)) {
      for (const line of lines) {
        const reason = reader.read(line);
        if (reason === null) continue;
        if (!line.hasEnd) endsMidLine = true;
        rejectLine(rejected, line.number, files.length > 1 ? `${file.fileName}: ${reason}` : reason);
      }
    }
  }
  if (tally.samples.samples === 0) throw nothingReadable(files, rejected);
  const cut = "The file ends in the middle of a line: the run or its upload may have been cut short.";
  return tally.run("gatling-text", rejected, endsMidLine ? [cut] : []);
}

/** Lines are cut as Latin-1, which is fast and loses nothing; only what is kept becomes UTF-8. */
class LineReader {
  private readonly tally: GatlingTally;
  /** By groups and name, as the line has them. */
  private readonly labels = new Map<string, Map<string, TalliedLabel>>();
  private readonly groups = new Map<string, TalliedLabel>();

  constructor(tally: GatlingTally) {
    this.tally = tally;
  }

  /** Why the line could not be read, or null. */
  read({ bytes }: TextLine): string | null {
    if (bytes === null) return "it is longer than 1 MB";
    if (bytes.length === 0) return null;
    const line = gatlingLine(bytes.toString("latin1"));
    return typeof line === "string" ? line : this.add(line);
  }

  private add(line: Exclude<GatlingLine, string>): string | null {
    const { tally } = this;
    switch (line.type) {
      case "request":
        return tally.add({
          ...line,
          label: this.label(line.groups, line.name, false),
          message: line.isOk ? "" : utf8(line.message),
        });
      case "group":
        return tally.add({ ...line, label: this.label(line.groups, "", true) });
      case "error":
        return tally.add({ ...line, message: utf8(line.message) });
      case "user":
        return tally.add(line);
      case "run":
        tally.heads.push(line);
        return null;
      default:
        return null;
    }
  }

  private label(groups: string, name: string, isGroup: boolean): TalliedLabel {
    const names = isGroup ? this.groups : (this.labels.get(groups) ?? new Map<string, TalliedLabel>());
    const key = isGroup ? groups : name;
    const known = names.get(key);
    if (known) return known;
    const label = this.tally.label([...utf8(groups).split(","), utf8(name)], isGroup);
    if (this.tally.samples.hasMoreLabels) return label;
    names.set(detachedText(key, key.length), label);
    if (!isGroup) this.labels.set(detachedText(groups, groups.length), names);
    return label;
  }
}

function utf8(latin1: string): string {
  return Buffer.from(latin1, "latin1").toString("utf8");
}

function nothingReadable(files: ResultFile[], rejected: RejectedLines): UnreadableFile {
  const names = files.map(({ fileName }) => fileName).join(", ");
  const why = rejected.lines === 0 ? "" : ` ${firstReasons(rejected)}.`;
  return new UnreadableFile(`${names} holds no request of Gatling. Did the simulation run, and to its end?${why}`);
}
