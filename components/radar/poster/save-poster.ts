import { saveFile } from "#components/charts/save-file.ts";
import { posterSvg } from "#lib/radar/poster/poster-svg.ts";
import { type RadarPoster, radarPoster } from "#lib/radar/poster/radar-poster.ts";
import { posterPng } from "./poster-png.ts";

export type PosterFile = "svg" | "png";

/** Hands the poster to the browser's downloads. @param fileName without its ending */
export async function savePoster(poster: RadarPoster, as: PosterFile, fileName: string): Promise<void> {
  const drawing = radarPoster(poster);
  const file = as === "png" ? await posterPng(drawing) : new Blob([posterSvg(drawing)], { type: "image/svg+xml" });
  saveFile(file, `${fileName}.${as}`);
}
