import { plainText } from "#lib/shared/plain-text.ts";
import { mentionToken } from "../notes/mentioned-in.ts";

const code = /(```[\s\S]*?(?:```|$)|`[^`\n]*`)/;

/**
 * Markdown that somebody wrote, as a quotation: its marks stay, HTML is text, and nobody elsewhere is called by an `@` or linked by a `#`. Code
 * stays as it is.
 */
export function noteMarkdown(text: string): string {
  const named = plainText(text).replace(mentionToken, (_token, name: string) => `@${name}`);
  const safe = named.split(code).map((part, index) => (index % 2 === 1 ? part : outsideOfCode(part)));
  return safe
    .join("")
    .split("\n")
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");
}

function outsideOfCode(text: string): string {
  return text.replace(/[&<@]|#(?=\d)/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
