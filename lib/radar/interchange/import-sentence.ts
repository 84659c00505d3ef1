type Counted = { found: number; coming: number; leftOut: number };

/** What a file holds and what of it comes onto the radar, as the preview opens. */
export function importSentence({ found, coming, leftOut }: Counted): string {
  const tactics = found === 1 ? "1 tactic" : `${found} tactics`;
  const comes = comingText(found, coming);
  const lines = leftOut === 1 ? " One line is left out." : ` ${leftOut} lines are left out.`;
  return `${tactics} in the file${comes} onto the radar.${leftOut > 0 ? lines : ""}`;
}

function comingText(found: number, coming: number): string {
  if (found === 1) return coming === 1 ? ": it comes" : ": it does not come";
  if (coming === 0) return ", of which none comes";
  if (coming === 1) return ", of which one comes";
  return `, of which ${coming === found ? "all" : coming} come`;
}
