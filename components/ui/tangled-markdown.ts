/** Markers of quotations and lists at the beginning of a line, and of all lines together. */
const deepest = 10;
const mostMarkers = 1_000;
const mostEmphasis = 1_000;
const mostBrackets = 1_000;
const mostPictures = 100;

/**
 * Whether Markdown nests further than anybody reads. Ten thousand `>` or `*` would take whoever draws them seconds, and more calls than there is
 * room for.
 */
export function isTangled(text: string): boolean {
  const depths = text.split("\n").map(markersOf);
  return (
    depths.some((depth) => depth > deepest) ||
    depths.reduce((sum, depth) => sum + depth, 0) > mostMarkers ||
    countOf(text, /[*_]/g) > mostEmphasis ||
    countOf(text, /\[/g) > mostBrackets ||
    countOf(text, /!\[/g) > mostPictures
  );
}

function markersOf(line: string): number {
  const marker = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/y;
  let count = 0;
  while (marker.test(line)) count++;
  return count;
}

function countOf(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0;
}
