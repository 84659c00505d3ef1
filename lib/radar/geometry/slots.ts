/** A sector has so many slots, from its start to its end. A tactic keeps one: its angle in every ring. */
export const slotCount = 48;

/** Of the sector's angle, left free at either end: there the spokes are, and names on them. */
const margin = 0.06;

/** The share of its sector's angle at which a slot lies, 0 … 1. */
export function slotAt(slot: number): number {
  return margin + ((1 - 2 * margin) * (slot + 0.5)) / slotCount;
}

/**
 * The slot nearest to the hash of an id that no other tactic of the sector has: with two free ones on either side as long as there is such,
 * then with one, then with none. Where all are taken, the hash's own.
 */
export function freeSlot(id: string, taken: ReadonlySet<number>): number {
  const wished = hashOf(id) % slotCount;
  for (const room of [2, 1, 0]) {
    const free = nearestWithRoom(wished, taken, room);
    if (free !== null) return free;
  }
  return wished;
}

function nearestWithRoom(wished: number, taken: ReadonlySet<number>, room: number): number | null {
  for (let away = 0; away < slotCount; away += 1)
    for (const slot of [wished + away, wished - away])
      if (slot >= 0 && slot < slotCount && isFree(slot, taken, room)) return slot;
  return null;
}

function isFree(slot: number, taken: ReadonlySet<number>, room: number): boolean {
  for (let near = slot - room; near <= slot + room; near += 1) if (taken.has(near)) return false;
  return true;
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}
