/** The parts of an act, in the order in which they follow from each other. */
export const actKinds = ["bottleneck", "theory", "change", "said"] as const;
export type ActKind = (typeof actKinds)[number];

/** Where a beat leads: a page of the team, or an address elsewhere. */
export type BeatLink = { name: string; to: { load: string } | { url: string } };

/** One thing that happened, in a sentence or two; `quote` is what somebody wrote, as they wrote it. */
export type Beat = { at: Date; act: ActKind; text: string; quote?: string; link?: BeatLink };

/** What somebody typed as a sentence of its own: with a capital letter and an end. */
export function sentence(text: string): string {
  const whole = ended(text);
  return `${whole.charAt(0).toUpperCase()}${whole.slice(1)}`.replace(/^P(?=\d)/, "p");
}

/** The same as the end of a sentence that others begin. */
export function ended(text: string): string {
  const trimmed = text.trim();
  return trimmed === "" || /[.!?…]["”’)]?$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** The same in the middle of a sentence: without its end. */
export function clause(text: string): string {
  return text.trim().replace(/\.$/, "");
}

/** Sentences with a space between them; those that are empty are left out. */
export function sentences(...texts: readonly string[]): string {
  return texts.filter(Boolean).join(" ");
}
