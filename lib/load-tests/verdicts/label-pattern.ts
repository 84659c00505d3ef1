/**
 * Whether a label matches a pattern in which `*` stands for any characters, none included, and every other character for
 * itself. The parts between the stars are looked for once each, from left to right: there is nothing to go back to.
 */
export function isLabelMatch(pattern: string, label: string): boolean {
  const [first = "", ...rest] = pattern.split("*");
  const last = rest.pop();
  if (last === undefined) return label === pattern;
  if (!label.startsWith(first)) return false;
  let from = first.length;
  for (const part of rest) {
    const found = label.indexOf(part, from);
    if (found < 0) return false;
    from = found + part.length;
  }
  return label.length - last.length >= from && label.endsWith(last);
}

export function isPattern(label: string): boolean {
  return label.includes("*");
}
