import type { Ring } from "../places/place.ts";

/** The picture's own unit; the outermost ring ends at `radarRadius` from its centre. */
export const radarRadius = 354;

/** Where each ring begins and ends. */
export const ringRadii: Record<Ring, { from: number; to: number }> = {
  habit: { from: 0, to: 120 },
  practising: { from: 120, to: 206 },
  trying: { from: 206, to: 282 },
  considering: { from: 282, to: radarRadius },
};

/** No shape of a blip reaches farther from its middle, with the line around it. */
export const blipRadius = 13;

/** Middles of two blips are never nearer. */
export const blipDistance = 2 * blipRadius + 2;
