/** A person as a line of text names them, for those who know several of that name: `Ada (ada@example.org)`. */
export function personText({ name, email }: { name: string; email: string }): string {
  return `${name} (${email})`;
}
