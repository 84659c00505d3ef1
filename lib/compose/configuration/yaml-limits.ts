import { Lexer } from "yaml";

export const deepest = 50;
/** A file of ten thousand tests has about a million. */
const mostTokens = 2_000_000;

/** Why a text is too much for the parser, whose time grows faster than its input; null for what people write. */
export function findExcess(text: string): string | null {
  let tokens = 0;
  let flow = 0;
  let inLine = 0;
  for (const token of new Lexer().lex(text)) {
    tokens += 1;
    if (tokens > mostTokens) return "The file holds more than people write: divide it.";
    if (token === "[" || token === "{") flow += 1;
    else if (token === "]" || token === "}") flow -= 1;
    else if (token === "-" || token === "?") inLine += 1;
    else if (token.startsWith("\n") || token.startsWith("\r")) inLine = 0;
    if (flow > deepest || inLine > deepest) return `It is nested more than ${deepest} levels deep.`;
  }
  return null;
}
