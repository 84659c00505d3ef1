import type { Confidence } from "../fields/fact-source.ts";
import { anyFileType, type MediaType, shownPictures, shownVideos } from "./sniff-media.ts";

export type EvidenceKind = "screenshot" | "video" | "run" | "log" | "link";

/** A screen recording of some minutes is well below this. */
export const evidenceMaxBytes = 2 * 1024 ** 3;

/** Of one person at once. */
export const mostOpenEvidence = 20;

/** Of one story. */
export const mostEvidence = 200;

/** A piece of evidence as the page of a story shows it. Days as `2026-11-21`. */
export type Evidence = {
  id: string;
  kind: EvidenceKind;
  title: string;
  source: string;
  takenOn: string;
  confidence: Confidence;
  /** Of a link. */
  url: string;
  /** `verdict` null: not judged yet. */
  run: { number: number; testSlug: string; verdict: { status: string; sentence: string } | null } | null;
  file: { name: string; bytes: number; mediaType: string } | null;
  addedBy: string;
  addedById: string | null;
  createdAt: Date;
};

/** A file that became evidence. `note`: it is not what its name says; "" when there is nothing to tell. */
export type Attached = { id: string; note: string };

/** A run that can be named as evidence. */
export type RunChoice = { id: string; number: number; test: string; startedAt: Date | null; verdict: string | null };

export function kindOfMedia(type: MediaType): EvidenceKind {
  if (shownPictures.some((shown) => shown === type)) return "screenshot";
  return shownVideos.some((shown) => shown === type) ? "video" : "log";
}

/** What a kind is called, a file by what it was found to be. */
export function evidenceWord(kind: EvidenceKind, mediaType = ""): string {
  if (kind === "log") return mediaType === anyFileType ? "File" : "Text";
  return { screenshot: "Screenshot", video: "Recording", run: "Run", link: "Link" }[kind];
}

/** Headers under which a listed type may be shown in a page; none for what may only be saved. */
export function shownHeaders(mediaType: string): Record<string, string> {
  const isShown = [...shownPictures, ...shownVideos].some((shown) => shown === mediaType);
  return isShown
    ? { "content-type": mediaType, "content-disposition": "inline", "cross-origin-resource-policy": "same-origin" }
    : {};
}

const shownNames: Record<string, string> = {
  png: "picture",
  jpg: "picture",
  jpeg: "picture",
  gif: "picture",
  webp: "picture",
  avif: "picture",
  svg: "picture",
  mp4: "video",
  m4v: "video",
  webm: "video",
  mov: "video",
};

/** What somebody is told whose file is not what its name promises, or cannot be shown here; "" when there is nothing to tell. */
export function notShownWords(fileName: string, kind: EvidenceKind): string {
  const ending = fileName.split(".").at(-1)?.toLowerCase() ?? "";
  const promised = shownNames[ending];
  if (!promised || kind !== "log") return "";
  const why =
    ending === "svg"
      ? "SVG pictures can hold scripts, so they are not shown here"
      : `By its content it is no ${promised} that browsers show`;
  return `${fileName}: ${why}. It is kept as a file to download.`;
}
