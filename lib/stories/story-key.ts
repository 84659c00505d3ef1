/** `CHK-142`: the prefix of the team that it came to, and its number there. */
export const storyKeyShape = /^[A-Z][A-Z0-9]{1,5}-[1-9]\d{0,8}$/;

export const storyPrefixShape = /^[A-Z][A-Z0-9]{1,5}$/;

export function storyKey(prefix: string, number: number): string {
  return `${prefix}-${number}`;
}

/** Its two parts; null for what is no key. People type it in any case. */
export function parseStoryKey(text: string): { prefix: string; number: number } | null {
  const key = text.trim().toUpperCase();
  if (!storyKeyShape.test(key)) return null;
  const [prefix = "", number = ""] = key.split("-");
  return { prefix, number: Number(number) };
}

/** Prefixes for a team to choose from, the best first: `checkout-team` gives CHT, CHE, CHEC, CHECK, CHECKO, then CHE2 … */
export function prefixesFor(slug: string): string[] {
  const words = slug.toUpperCase().split("-").filter(Boolean);
  const letters = words
    .join("")
    .replace(/[^A-Z0-9]/g, "")
    .replace(/^[^A-Z]+/, "");
  const initials = words.map((word) => word[0]).join("");
  const stem = letters.length > 1 ? letters : `${letters}ST`;
  const wished = [
    initials.length > 2 ? initials.slice(0, 6) : "",
    ...[3, 4, 5, 6].map((length) => stem.slice(0, length)),
  ];
  const numbered = Array.from({ length: 998 }, (_, index) => `${stem.slice(0, 3)}${index + 2}`);
  return [...new Set([...wished, ...numbered])].filter((prefix) => storyPrefixShape.test(prefix));
}
