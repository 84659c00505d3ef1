/** A line of text, or of code, which Markdown shows as it is. */
type Line = { text: string; isCode: boolean };

const fence = /^(`{3,}|~{3,})([^`~]*)$/;
const fenceAnywhere = /`{3}|~{3}/;

/**
 * The lines of Markdown, and which of them are surely code. Where a fence stands in a list, behind spaces or within a line, where it ends is not for
 * certain: nothing is code then.
 */
export function codeLines(text: string): Line[] {
  const lines = text.split("\n");
  if (lines.some((line) => fenceAnywhere.test(line) && !fence.test(line)))
    return lines.map((line) => ({ text: line, isCode: false }));
  let open = "";
  return lines.map((line) => {
    const [, run = "", info = ""] = fence.exec(line) ?? [];
    const isCode = open !== "" || run !== "";
    if (open === "") open = run;
    else if (run.startsWith(open) && info.trim() === "") open = "";
    return { text: line, isCode };
  });
}

/** Whether the signs of code in a line stand alone, and pair within it. */
export function isPaired(line: string): boolean {
  const runs = line.match(/`+/g) ?? [];
  return runs.length === 0 || (runs.length % 2 === 0 && runs.every((run) => run === "`") && !/\\`|\|/.test(line));
}
