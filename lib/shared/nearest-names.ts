/**
 * The names most like `wanted`, best first, at most `most`; none when nothing comes close. For "did you mean …".
 * Likeness is the Dice coefficient of letter pairs (0 to 1), which forgives typos and swapped words.
 */
export function nearestNames(wanted: string, names: readonly string[], most = 3): string[] {
  const pairs = pairsOf(wanted);
  return names
    .map((name) => ({ name, likeness: likeness(pairs, pairsOf(name)) }))
    .filter((candidate) => candidate.likeness >= 0.3)
    .toSorted((a, b) => b.likeness - a.likeness || a.name.localeCompare(b.name))
    .slice(0, most)
    .map((candidate) => candidate.name);
}

function pairsOf(text: string): Set<string> {
  const padded = ` ${text.toLowerCase()} `;
  return new Set(Array.from({ length: padded.length - 1 }, (_, index) => padded.slice(index, index + 2)));
}

function likeness(a: Set<string>, b: Set<string>): number {
  // Not `intersection`: the command runs on Node 20 too.
  return (2 * [...a].filter((pair) => b.has(pair)).length) / (a.size + b.size);
}
