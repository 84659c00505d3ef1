import type { Ring } from "#lib/radar/places/place.ts";

/** A ring's tint, and the same as the halo of names upon it. */
export const ringTones: Record<Ring, { fill: string; stroke: string }> = {
  habit: { fill: "fill-paper", stroke: "stroke-paper" },
  practising: { fill: "fill-ring-2", stroke: "stroke-ring-2" },
  trying: { fill: "fill-ring-1", stroke: "stroke-ring-1" },
  considering: { fill: "fill-paper", stroke: "stroke-paper" },
};
