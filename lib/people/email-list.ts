/**
 * The email addresses in a text as people paste it: one a line, or between commas, semicolons and spaces, with names
 * around them or without (`Ada Lovelace <ada@example.org>`). Lower case, each once, in their order. What is no address
 * stays in the list, so that it can be named.
 */
export function emailsIn(text: string): string[] {
  const found = text.split(/[,;\n\r]/).flatMap(emailsOfPart);
  return [...new Set(found)];
}

function emailsOfPart(part: string): string[] {
  const words = part.split(/\s/).filter((word) => word !== "");
  // Around `<…>` stands a name.
  const addresses = part.includes("<") ? words.filter((word) => word.includes("@")) : words;
  return addresses.map(bare).filter((word) => word !== "");
}

function bare(word: string): string {
  const inner = /<([^<>]*)>/.exec(word)?.[1] ?? word;
  return inner
    .replaceAll(/["'“”<>()]/g, "")
    .replace(/^mailto:/i, "")
    .toLowerCase();
}
