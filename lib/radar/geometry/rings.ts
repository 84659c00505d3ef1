import type { Ring } from "../places/place.ts";

/** The picture's own unit; the outermost ring ends at `radarRadius` from its centre. */
export const radarRadius = 354;

/**
 * Where each ring begins and ends. Trying and Practising hold five tactics between them, so they leave the room to Habit and Considering,
 * where the others stand.
 */
export const ringRadii: Record<Ring, { from: number; to: number }> = {
  habit: { from: 0, to: 134 },
  practising: { from: 134, to: 202 },
  trying: { from: 202, to: 268 },
  considering: { from: 268, to: radarRadius },
};

/** No shape of a blip reaches farther from its middle, with the line around it. */
export const blipRadius = 15;

/** Middles of two blips are never nearer. */
export const blipDistance = 2 * blipRadius;

/** Each ring's name stands on the first spoke, within its outer border: so far on either side, and from … to that border. */
export const ringNameBox = { halfWidth: 34, from: 20, to: 5 };
