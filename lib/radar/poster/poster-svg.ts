import type { ArcTextMark, Drawing, Mark, PathMark, TextMark } from "./mark.ts";

/** Where Plex is not installed, what is most like it. */
export const posterFonts = {
  sans: "'IBM Plex Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif",
  mono: "'IBM Plex Mono', Consolas, Menlo, 'Liberation Mono', monospace",
} as const;

/** The text of an SVG file that needs nothing beside it. Whatever people wrote in it is text. */
export function posterSvg({ width, height, title, marks }: Drawing): string {
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-labelledby="title">`,
    `<title id="title">${escaped(title)}</title>`,
    `<g fill="none" font-family="${posterFonts.sans}" stroke-linejoin="round" stroke-linecap="round">`,
    ...marks.map(svgOf),
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}

function svgOf(mark: Mark, index: number): string {
  if (mark.kind === "path") return pathSvg(mark);
  return mark.kind === "text" ? textSvg(mark) : arcSvg(mark, `arc-${index}`);
}

function pathSvg({ d, x, y, scale = 1, fill, stroke, strokeWidth, dash }: PathMark): string {
  const places = x === 0 && y === 0 ? [] : [`translate(${short(x)} ${short(y)})`];
  const transform = scale === 1 ? places[0] : [...places, `scale(${scale})`].join(" ");
  return `<path${attributes({ transform, d, fill, stroke, "stroke-width": strokeWidth && short(strokeWidth / scale), "stroke-dasharray": dash?.map((length) => short(length / scale)).join(" ") })}/>`;
}

function textSvg({ text, x, y, size, weight, fill, anchor, isMono, halo }: TextMark): string {
  const given = attributes({
    x: short(x),
    y: short(y),
    "font-size": short(size),
    "font-weight": weight,
    "font-family": isMono ? posterFonts.mono : undefined,
    "text-anchor": anchor === "start" ? undefined : anchor,
  });
  // Not every program knows paint-order: the halo is a text of its own.
  const behind = halo
    ? `<text${given}${attributes({ stroke: halo.stroke, "stroke-width": halo.width })}>${escaped(text)}</text>`
    : "";
  return `${behind ? `${behind.replace("<text", '<text aria-hidden="true"')}\n` : ""}<text${given} fill="${fill}">${escaped(text)}</text>`;
}

function arcSvg({ path, x, y, text, size, weight, fill }: ArcTextMark, id: string): string {
  const given = attributes({ "font-size": size, "font-weight": weight, fill, "text-anchor": "middle" });
  return [
    `<g transform="translate(${short(x)} ${short(y)})"><path id="${id}" d="${path}"/>`,
    `<text${given}><textPath href="#${id}" startOffset="50%">${escaped(text)}</textPath></text></g>`,
  ].join("");
}

function attributes(given: Record<string, string | number | undefined>): string {
  return Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join("");
}

function short(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Signs of markup as entities; what XML allows nowhere is left out. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(unprintable, "")
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
