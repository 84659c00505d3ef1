type Named = { id: string; name: string };

/** `@[Ada](01a1…)`: somebody who was chosen from a list. */
export const mentionToken = /@\[([^\]\n]{1,200})\]\(([0-9a-f]{8}-[0-9a-f-]{27})\)/g;

/**
 * Who is mentioned in a text: as `@[Ada](id)`, or as `@Ada` in any case. Of names that begin alike the longest counts, and of two people with
 * the same name both.
 */
export function mentionedIn(text: string, people: readonly Named[]): string[] {
  const chosen = [...text.matchAll(mentionToken)].map(([, , id]) => id);
  const byName = Map.groupBy(
    people.filter(({ name }) => name !== ""),
    ({ name }) => name.toLowerCase(),
  );
  const longest = [...byName.keys()].reduce((most, { length }) => Math.max(most, length), 0);
  const typed = placesOf(text.toLowerCase()).flatMap((rest) => byName.get(nameAt(rest, byName, longest)) ?? []);
  const ids = new Set([...chosen, ...typed.map(({ id }) => id)]);
  return people.map(({ id }) => id).filter((id) => ids.has(id));
}

/** What follows each @ that does not stand in the middle of a word (as in an e-mail address). */
function placesOf(text: string): string[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}_.])@/gu)].map(({ index }) => text.slice(index + 1, index + 220));
}

/** The longest name that a text begins with and that ends there; "" where there is none. What it takes does not grow with the people. */
function nameAt(rest: string, names: ReadonlyMap<string, unknown>, longest: number): string {
  for (let length = Math.min(longest, rest.length); length > 0; length--) {
    const name = rest.slice(0, length);
    if (names.has(name) && !/^[\p{L}\p{N}_]/u.test(rest.slice(length))) return name;
  }
  return "";
}
