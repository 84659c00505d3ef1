type Keys = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean };

/** Where an arrow key leads from a tactic, in the list's order; null: nowhere. Down and right lead on, up and left back. */
export function nextInWalk(
  { key, ctrlKey, metaKey, altKey }: Keys,
  slugs: readonly string[],
  from: string | null,
): string | null {
  if (ctrlKey || metaKey || altKey) return null;
  const at = from === null ? -1 : slugs.indexOf(from);
  const targets: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowRight: at + 1,
    ArrowUp: at - 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: slugs.length - 1,
  };
  return slugs[targets[key] ?? -1] ?? null;
}
