import fc from "fast-check";
import { expect, test } from "vitest";
import { kindOfMedia, notShownWords } from "./evidence.ts";
import { shownPictures, shownVideos, sniffMedia } from "./sniff-media.ts";

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

test.each([
  ["a PNG", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "image/png"],
  ["a JPEG", "\xff\xd8\xff\xe0\0\x10JFIF", "image/jpeg"],
  ["a GIF", "GIF89a\x01\0\x01\0", "image/gif"],
  ["a WebP", "RIFF\x24\0\0\0WEBPVP8 ", "image/webp"],
  ["a sound in RIFF", "RIFF\x24\0\0\0WAVEfmt ", "application/octet-stream"],
  ["an AVIF", "\0\0\0\x1cftypavif\0\0\0\0", "image/avif"],
  ["an MP4 of a phone", "\0\0\0\x18ftypmp42\0\0\0\0", "video/mp4"],
  ["an MP4 of a recorder", "\0\0\0\x18ftypisom\0\0\x02\0", "video/mp4"],
  ["a recording of a Mac", "\0\0\0\x14ftypqt  \0\0\0\0", "video/quicktime"],
  ["a HEIC, which browsers do not show", "\0\0\0\x18ftypheic\0\0\0\0", "application/octet-stream"],
  ["a WebM", "\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm\x42\x87\x81\x04", "video/webm"],
  ["a Matroska", "\x1a\x45\xdf\xa3\xa3\x42\x82\x88matroska", "application/octet-stream"],
  ["an SVG", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', "text/plain"],
  ["an HTML page", "<!doctype html><script>alert(1)</script>", "text/plain"],
  ["a PDF", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "application/octet-stream"],
  ["a log with colours", "\x1b[31mERROR\x1b[0m timeout\n", "text/plain"],
  ["an archive", "PK\x03\x04\x14\0", "application/octet-stream"],
  ["half a signature", "\x89PNG", "application/octet-stream"],
])("%s is known by its content", (_name, content, type) => {
  expect(sniffMedia(bytes(content))).toBe(type);
});

test("a page behind the head of a GIF is a GIF, which no browser runs", () => {
  expect(sniffMedia(bytes("GIF89a/*<script>alert(1)</script>*/"))).toBe("image/gif");
});

test("a text that is cut within a character is a text", () => {
  expect(sniffMedia(new TextEncoder().encode("waits for ages é").subarray(0, -1))).toBe("text/plain");
});

test("nothing but the listed types is ever shown, whatever the bytes", () => {
  const shown: readonly string[] = [...shownPictures, ...shownVideos];
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (head) => {
      const type = sniffMedia(head);
      expect(shown.includes(type)).toBe(kindOfMedia(type) !== "log");
    }),
  );
});

test("a file that is not what its name says is told so", () => {
  expect(notShownWords("slow.png", "screenshot")).toBe("");
  expect(notShownWords("server.log", "log")).toBe("");
  expect(notShownWords("slow.png", "log")).toContain("is no picture");
  expect(notShownWords("slow.svg", "log")).toContain("can hold scripts");
});
