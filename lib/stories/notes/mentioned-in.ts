type Named = { id: string; name: string };

/** `@[Ada](01a1…)`: somebody who was chosen from a list. */
export const mentionToken = /@\[([^\]\n]{1,200})\]\(([0-9a-f]{8}-[0-9a-f-]{27})\)/g;

/**
 * Who is mentioned in a text: as `@[Ada](id)`, or as `@Ada` in any case. Of names that begin alike the longest counts, and of two people with
 * the same name both.
 */
export function mentionedIn(text: string, people: readonly Named[]): string[] {
  const chosen = [...text.matchAll(mentionToken)].map(([, , id]) => id);
  const byLength = people.filter(({ name }) => name !== "").toSorted((a, b) => b.name.length - a.name.length);
  const typed = placesOf(text.toLowerCase()).flatMap((rest) => {
    const longest = byLength.find(({ name }) => startsWithName(rest, name.toLowerCase()));
    return longest ? byLength.filter(({ name }) => name.toLowerCase() === longest.name.toLowerCase()) : [];
  });
  const ids = new Set([...chosen, ...typed.map(({ id }) => id)]);
  return people.map(({ id }) => id).filter((id) => ids.has(id));
}

/** What follows each @ that does not stand in the middle of a word (as in an e-mail address). */
function placesOf(text: string): string[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}_.])@/gu)].map(({ index }) => text.slice(index + 1, index + 220));
}

function startsWithName(rest: string, name: string): boolean {
  return rest.startsWith(name) && !/^[\p{L}\p{N}_]/u.test(rest.slice(name.length));
}
