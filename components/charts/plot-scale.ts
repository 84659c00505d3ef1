/** Where a chart draws, in px: the whole picture and the margins around its plot. */
export type PlotBox = { width: number; height: number; left: number; right: number; top: number; bottom: number };

export type AxisTick = { at: number; text: string };

/** An axis from one value to another with the ticks that are written at it. */
export type PlotAxis = { from: number; to: number; ticks: AxisTick[] };

/** px from the picture's left edge. */
export function xOf(box: PlotBox, axis: PlotAxis, value: number): number {
  return box.left + share(axis, value) * (box.width - box.left - box.right);
}

/** px from the picture's top edge. */
export function yOf(box: PlotBox, axis: PlotAxis, value: number): number {
  return box.height - box.bottom - share(axis, value) * (box.height - box.top - box.bottom);
}

/** The value at `px` from the picture's left edge, kept within the axis. */
export function valueAtX(box: PlotBox, axis: PlotAxis, px: number): number {
  const part = (px - box.left) / Math.max(1, box.width - box.left - box.right);
  return axis.from + Math.min(1, Math.max(0, part)) * (axis.to - axis.from);
}

function share(axis: PlotAxis, value: number): number {
  return axis.to === axis.from ? 0 : (value - axis.from) / (axis.to - axis.from);
}

/**
 * Moves labels apart so that each has `gap` px to the next, as near as possible to where they belong and within
 * `[low, high]`. Gives the places in the order of `wanted`.
 */
export function spreadLabels(wanted: number[], gap: number, low: number, high: number): number[] {
  const order = wanted.map((at, index) => ({ at, index })).toSorted((a, b) => a.at - b.at);
  let floor = low;
  for (const label of order) {
    label.at = Math.max(label.at, floor);
    floor = label.at + gap;
  }
  let ceiling = high;
  for (const label of order.toReversed()) {
    label.at = Math.min(label.at, ceiling);
    ceiling = label.at - gap;
  }
  return order.toSorted((a, b) => a.index - b.index).map((label) => label.at);
}
