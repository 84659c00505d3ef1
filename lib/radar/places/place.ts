/** The rings, inside out. */
export const rings = ["habit", "practising", "trying", "considering"] as const;
export type Ring = (typeof rings)[number];

/** Beside the rings: what the team let go of, with its reason. */
export const tray = ["paused", "dropped"] as const;

/** Where a tactic can stand. */
export type TacticPlace = Ring | (typeof tray)[number];

export const places: readonly TacticPlace[] = [...rings, ...tray];

export const placeNames: Record<TacticPlace, string> = {
  habit: "Habit",
  practising: "Practising",
  trying: "Trying",
  considering: "Considering",
  paused: "Paused",
  dropped: "Dropped",
};

/** What each place means, as it is told where somebody moves a tactic. */
export const placeMeanings: Record<TacticPlace, string> = {
  habit: "Happens unprompted at two reviews running.",
  practising: "In most of the relevant work of this iteration.",
  trying: "An experiment with an owner, a hypothesis and an end.",
  considering: "Worth discussing; nobody is committed.",
  paused: "Not now; it may come back.",
  dropped: "Not for this team.",
};

/** A team works at no more tactics at once: they stand in Trying and Practising. */
export const mostInHand = 5;

export function isRing(place: TacticPlace): place is Ring {
  return place !== "paused" && place !== "dropped";
}

export function isInHand(place: TacticPlace): boolean {
  return place === "trying" || place === "practising";
}
