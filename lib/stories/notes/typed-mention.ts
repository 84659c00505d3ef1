type Named = { id: string; name: string };

/** An @ that is being typed: where it stands, and what follows it up to the caret. */
export type TypedMention = { at: number; typed: string };

const longest = 40;

/** The mention before the caret; null: there is none. */
export function mentionAt(text: string, caret: number): TypedMention | null {
  const before = text.slice(Math.max(0, caret - longest - 1), caret);
  const found = /(?<![\p{L}\p{N}_.])@([^@\n]*)$/u.exec(before);
  if (!found || /\s\s|\s$/.test(found[1] ?? "")) return null;
  return { at: caret - found[0].length, typed: found[1] ?? "" };
}

/** Who may be meant: one of whose names begins so, at most `most` of them. */
export function namedLike<Person extends Named>(people: readonly Person[], typed: string, most = 6): Person[] {
  const wanted = typed.toLowerCase();
  const isMeant = ({ name }: Person) =>
    name.toLowerCase().startsWith(wanted) ||
    name
      .toLowerCase()
      .split(/[\s-]+/)
      .some((word) => word.startsWith(wanted));
  return people.filter(isMeant).slice(0, most);
}

/** The text with a person in place of what was typed, and where the caret goes. Who shares a name with somebody is named by id, too. */
export function withMention(
  text: string,
  caret: number,
  { at }: TypedMention,
  person: Named,
  people: readonly Named[],
): { text: string; caret: number } {
  const isAlone = people.filter(({ name }) => name === person.name).length < 2;
  const mention = isAlone ? `@${person.name} ` : `@[${person.name}](${person.id}) `;
  const rest = text.slice(caret).replace(/^ /, "");
  return { text: text.slice(0, at) + mention + rest, caret: at + mention.length };
}
