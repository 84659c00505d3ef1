import { arcParts } from "#lib/radar/poster/arc-parts.ts";
import type { ArcTextMark, Drawing, Mark, PathMark, TextMark } from "#lib/radar/poster/mark.ts";

const scale = 2;

/** A drawing as a PNG picture at twice its size, in the page's fonts. */
export async function posterPng({ width, height, marks }: Drawing): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = width * scale;
  canvas.height = height * scale;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser draws no pictures.");
  const fonts = pageFonts();
  await Promise.all(neededFonts(fonts).map((font) => document.fonts.load(font)));
  context.scale(scale, scale);
  context.lineJoin = "round";
  context.lineCap = "round";
  for (const mark of marks) {
    context.save();
    drawMark(context, mark, fonts);
    context.restore();
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The picture is too large."))), "image/png"),
  );
}

type Fonts = { sans: string; mono: string };

function pageFonts(): Fonts {
  const style = getComputedStyle(document.documentElement);
  const sans = getComputedStyle(document.body).fontFamily;
  return { sans, mono: style.getPropertyValue("--font-plex-mono").trim() || "monospace" };
}

function neededFonts({ sans, mono }: Fonts): string[] {
  return [400, 500, 600].flatMap((weight) => [`${weight} 12px ${sans}`, `${weight} 12px ${mono}`]);
}

function drawMark(context: CanvasRenderingContext2D, mark: Mark, fonts: Fonts): void {
  if (mark.kind === "path") return drawPath(context, mark);
  context.font = `${mark.weight} ${mark.size}px ${mark.kind === "text" && mark.isMono ? fonts.mono : fonts.sans}`;
  if (mark.kind === "text") drawText(context, mark);
  else drawArcText(context, mark);
}

function drawPath(context: CanvasRenderingContext2D, mark: PathMark): void {
  const { x, y, d, scale: by = 1, fill, stroke, strokeWidth = 1, dash = [] } = mark;
  const path = new Path2D(d);
  context.translate(x, y);
  context.scale(by, by);
  if (fill) {
    context.fillStyle = fill;
    // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas is filled here, no list
    context.fill(path);
  }
  if (!stroke) return;
  context.strokeStyle = stroke;
  context.lineWidth = strokeWidth / by;
  context.setLineDash(dash.map((length) => length / by));
  context.stroke(path);
}

const aligns = { start: "left", middle: "center", end: "right" } as const;

function drawText(context: CanvasRenderingContext2D, { text, x, y, anchor, fill, halo }: TextMark): void {
  context.textAlign = aligns[anchor];
  context.direction = "ltr";
  if (halo) {
    context.strokeStyle = halo.stroke;
    context.lineWidth = halo.width;
    context.strokeText(text, x, y);
  }
  context.fillStyle = fill;
  context.fillText(text, x, y);
}

/** Letter by letter along the arc; straight beside its middle what cannot be taken apart. */
function drawArcText(context: CanvasRenderingContext2D, mark: ArcTextMark): void {
  const { text, x, y, radius, middle, isBelow, fill } = mark;
  const turn = isBelow ? -1 : 1;
  const length = context.measureText(text).width;
  context.fillStyle = fill;
  context.textAlign = "center";
  context.translate(x, y);
  let done = "";
  for (const part of arcParts(text)) {
    const before = context.measureText(done).width;
    done += part;
    const at = (before + context.measureText(done).width - length) / 2;
    context.save();
    context.rotate(middle + (turn * at) / radius + (isBelow ? Math.PI : 0));
    context.fillText(part, 0, isBelow ? radius : -radius);
    context.restore();
  }
}
