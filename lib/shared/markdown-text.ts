import { plainText } from "./plain-text.ts";

/**
 * Text for Markdown that stays the text it is: no marks, no HTML, no links, no table cell's end, and nobody is called by an
 * `@`, no issue linked by a `#`. On one line.
 */
export function markdownText(text: string): string {
  return plainText(text)
    .replace(/\s+/g, " ")
    .replace(/[&<>@#]/g, (letter) => `&#${letter.charCodeAt(0)};`)
    .replace(/[\\`*_{}[\]|~]/g, (letter) => `\\${letter}`)
    .replaceAll("://", "&#58;//")
    .replace(/\bwww\./gi, (start) => `${start.slice(0, 3)}&#46;`);
}
