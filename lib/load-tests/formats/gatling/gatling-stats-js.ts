/**
 * The object in Gatling's `stats.js`: `var stats = { type: "GROUP", …, contents: {…} }` and code behind it. It is JSON but
 * for some keys without quotes. Null where it is not.
 */
export function gatlingStatsJs(text: string): unknown {
  const start = text.indexOf("{");
  const end = start < 0 ? -1 : endOfObject(text, start);
  if (end < 0) return null;
  const json = text
    .slice(start, end)
    .replaceAll(/"(?:[^"\\\n]|\\.)*"|([A-Za-z_]\w*)(?=\s*:)/g, (token, key?: string) => (key ? `"${key}"` : token));
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Behind the brace that closes the one at `start`; -1 where none does. */
function endOfObject(text: string, start: number): number {
  let depth = 0;
  let isText = false;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (isText) {
      if (character === "\\") at += 1;
      else if (character === '"') isText = false;
    } else if (character === '"') isText = true;
    else if (character === "{") depth += 1;
    else if (character === "}") {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}
