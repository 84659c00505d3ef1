/** What may be shown in a page; all else is a file to download. */
export const shownPictures = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"] as const;
export const shownVideos = ["video/mp4", "video/webm", "video/quicktime"] as const;

const textType = "text/plain";
export const anyFileType = "application/octet-stream";

export type MediaType =
  | (typeof shownPictures)[number]
  | (typeof shownVideos)[number]
  | typeof textType
  | typeof anyFileType;

/** As much of a file as is looked at. */
export const sniffedBytes = 4096;

/** ISO base media files by their brand: AVIF pictures, QuickTime, and the MP4 of cameras, phones and screen recorders. */
const mp4Brand = /^(isom|iso[2-9a-c]|mp4[12v]|avc1|M4V[ HP]|MSNV|dash|f4v |3gp\d|3g2[a-c])$/;

/** What a file is, by its first bytes: never by its name, nor by what its sender says. */
export function sniffMedia(head: Uint8Array): MediaType {
  const at = (start: number, text: string) => latin1(head, start, start + text.length) === text;
  if (at(0, "\x89PNG\r\n\x1a\n")) return "image/png";
  if (at(0, "\xff\xd8\xff")) return "image/jpeg";
  if (at(0, "GIF87a") || at(0, "GIF89a")) return "image/gif";
  if (at(0, "RIFF") && at(8, "WEBP")) return "image/webp";
  if (at(4, "ftyp")) return ofBrand(latin1(head, 8, 12));
  // EBML; Matroska has another document type in the same place.
  if (at(0, "\x1a\x45\xdf\xa3")) return latin1(head, 4, 64).includes("\x42\x82\x84webm") ? "video/webm" : anyFileType;
  return isText(head) ? textType : anyFileType;
}

function ofBrand(brand: string): MediaType {
  if (brand === "avif" || brand === "avis") return "image/avif";
  if (brand === "qt  ") return "video/quicktime";
  return mp4Brand.test(brand) ? "video/mp4" : anyFileType;
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}

/** UTF-8 without control characters; its last character may be cut. */
function isText(head: Uint8Array): boolean {
  if (head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}
