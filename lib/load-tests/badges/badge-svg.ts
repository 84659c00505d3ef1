import { xmlText } from "../verdict-papers/xml-text.ts";
import type { VerdictStatus } from "../verdicts/verdict.ts";

/** What a badge says: the test on its left, its newest verdict on its right. `none`: no run was judged yet. */
export type Badge = { test: string; verdict: VerdictStatus | "none" | "revoked" };

/** Dark enough for white text by WCAG AA, on light and dark pages alike. */
const colours: Record<Badge["verdict"], string> = {
  pass: "#0f7a5c",
  warning: "#9a5b00",
  fail: "#c02634",
  "no baseline": "#5c6270",
  "not comparable": "#5c6270",
  invalid: "#5c6270",
  none: "#5c6270",
  revoked: "#5c6270",
};

const words: Record<Badge["verdict"], string> = {
  pass: "✓ pass",
  warning: "! warning",
  fail: "✗ fail",
  "no baseline": "no baseline",
  "not comparable": "not comparable",
  invalid: "invalid run",
  none: "no runs yet",
  revoked: "badge revoked",
};

const longestName = 40;
const padding = 7;

/** The picture of a README. Its texts are squeezed or stretched to a width of our choice, whatever font there is. */
export function badgeSvg({ test, verdict }: Badge): string {
  const name = test.length > longestName ? `${test.slice(0, longestName - 1)}…` : test;
  const [left, right] = [widthOf(name), widthOf(words[verdict])];
  const [split, width] = [left + 2 * padding, left + right + 4 * padding];
  const title = xmlText(`${test}: ${words[verdict]}`);
  const text = (x: number, length: number, content: string) =>
    `<text x="${x}" y="14" textLength="${length}" lengthAdjust="spacingAndGlyphs">${xmlText(content)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20" role="img" aria-label="${title}"><title>${title}</title>
<clipPath id="r"><rect width="${width}" height="20" rx="3"/></clipPath>
<g clip-path="url(#r)"><rect width="${split}" height="20" fill="#3d4250"/><rect x="${split}" width="${width - split}" height="20" fill="${colours[verdict]}"/></g>
<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">${text(padding, left, name)}${text(split + padding, right, words[verdict])}</g>
</svg>
`;
}

/** About the width of a text in Verdana of 11 px: narrow letters, wide ones, and those of other scripts. */
function widthOf(text: string): number {
  const widths = [...text].map((letter) => {
    if (/[ijlI.,:;'|!()[\] ]/.test(letter)) return 4;
    if (/[mwMW@%]/.test(letter)) return 10;
    return /[\u0000-\u02ff]/.test(letter) ? 7 : 11;
  });
  return widths.reduce((sum, width) => sum + width, 0);
}
