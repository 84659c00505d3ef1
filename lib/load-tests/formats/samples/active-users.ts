import type { SlotGrid } from "./slot-series.ts";

type SlotUsers = { most: number; last: number };

/** How many users are active in each time slot, by when each starts and ends. */
export class ActiveUsers {
  /** Users that have started and not ended. */
  now = 0;
  private slots = new Map<number, SlotUsers>();
  private widthMs: number;
  private readonly grid: SlotGrid;

  constructor(grid: SlotGrid) {
    this.grid = grid;
    this.widthMs = grid.widthMs;
  }

  change(timeMs: number, by: 1 | -1): void {
    this.rejoin();
    const before = this.now;
    this.now = Math.max(0, before + by);
    const at = this.grid.slotOf(timeMs);
    const slot = this.slots.get(at) ?? { most: before, last: before };
    this.slots.set(at, { most: Math.max(slot.most, this.now), last: this.now });
  }

  /** The most in each slot of the grid; a slot in which nothing changes has as many as the one before it. */
  perSlot(): number[] {
    this.rejoin();
    let last = 0;
    return Array.from({ length: this.grid.length }, (_, k) => {
      const slot = this.slots.get(this.grid.firstSlot + k);
      const most = slot?.most ?? last;
      last = slot?.last ?? last;
      return most;
    });
  }

  get hasAny(): boolean {
    return this.slots.size > 0;
  }

  private rejoin(): void {
    if (this.widthMs === this.grid.widthMs) return;
    const factor = this.grid.widthMs / this.widthMs;
    const joined = new Map<number, SlotUsers>();
    for (const [at, { most, last }] of [...this.slots].sort(([a], [b]) => a - b)) {
      const slot = joined.get(Math.floor(at / factor));
      joined.set(Math.floor(at / factor), { most: Math.max(slot?.most ?? 0, most), last });
    }
    this.slots = joined;
    this.widthMs = this.grid.widthMs;
  }
}
