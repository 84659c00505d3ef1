import type { ParsedRun } from "../../parsed-run.ts";
import { onlyFile, type ResultFile } from "../result-file.ts";
import { readXml } from "../xml/xml-stream.ts";
import { maxGroups, type TaurusGroup, taurusRun } from "./taurus-figures.ts";

const maxFigures = 2000;

/** The run in what Taurus's `final-stats` reporter wrote with `dump-xml`. */
export async function parseTaurusXml(files: ResultFile[]): Promise<ParsedRun> {
  const file = onlyFile(files, "final status of Taurus");
  const groups: TaurusGroup[] = [];
  let group: (TaurusGroup & { figures: Map<string, string> }) | null = null;
  let leftOut = 0;
  let duration = "";
  let isInDuration = false;
  const { isCut } = await readXml(file, {
    opened: ({ name, attributes, depth, line }) => {
      isInDuration = depth === 1 && name === "TestDuration";
      if (depth === 1 && name === "Group") group = { line, label: attributes.label ?? "", figures: new Map() };
      if (depth !== 2 || !group || attributes.value === undefined || group.figures.size >= maxFigures) return;
      const { param } = attributes;
      group.figures.set(param === undefined ? name : `${name}_${param.slice(0, 200)}`, attributes.value.slice(0, 40));
    },
    // A group counts once it is whole.
    closed: (depth) => {
      if (depth !== 1) return;
      if (group && groups.length < maxGroups) groups.push(group);
      else if (group) leftOut += 1;
      group = null;
      isInDuration = false;
    },
    text: (text) => {
      if (isInDuration && duration.length < 40) duration += text.slice(0, 40);
    },
  });
  const seconds = Number(duration.trim() || "0");
  return taurusRun("taurus-xml", file, groups, {
    durationMs: seconds > 0 && seconds < 1e7 ? Math.round(seconds * 1000) : 0,
    rejected: { lines: 0, first: [] },
    leftOut,
    losses: isCut ? ["The file ends before its last element does: groups may be missing."] : [],
  });
}
