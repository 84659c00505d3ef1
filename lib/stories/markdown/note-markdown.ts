import { plainText } from "#lib/shared/plain-text.ts";
import { mentionToken } from "../notes/mentioned-in.ts";
import { codeLines, isPaired } from "./code-in-markdown.ts";

/**
 * Markdown that somebody wrote, as a quotation: its marks stay, HTML is text, and nobody elsewhere is called by an `@` or linked by a `#`. What is
 * surely code stays as it is; where one sign of code in it pairs with none, or with another line's, no line has any.
 */
export function noteMarkdown(text: string): string {
  const lines = codeLines(plainText(text).replace(mentionToken, (_token, name: string) => `@${name}`));
  const hasSpans = lines.every((line) => line.isCode || isPaired(line.text));
  return lines
    .map((line) => (line.isCode ? line.text : outsideOfSpans(line.text, hasSpans)))
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");
}

function outsideOfSpans(line: string, hasSpans: boolean): string {
  if (!hasSpans) return outsideOfCode(line);
  return line
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : outsideOfCode(part)))
    .join("");
}

function outsideOfCode(text: string): string {
  return text.replace(/[&<@]|#(?=\d)/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
