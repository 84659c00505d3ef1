/** A sector has so many slots, from its start to its end. A tactic keeps one: its angle in every ring. */
export const slotCount = 48;

/** The share of its sector's angle at which a slot lies, 0 … 1. */
export function slotAt(slot: number): number {
  return (slot + 0.5) / slotCount;
}

/** The slot nearest to the hash of an id that no other tactic of the sector has. Where all are taken, the hash's own. */
export function freeSlot(id: string, taken: ReadonlySet<number>): number {
  const wished = hashOf(id) % slotCount;
  for (let away = 0; away < slotCount; away += 1)
    for (const slot of [wished + away, wished - away])
      if (slot >= 0 && slot < slotCount && !taken.has(slot)) return slot;
  return wished;
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}
