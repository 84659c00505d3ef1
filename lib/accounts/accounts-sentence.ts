import { numberText } from "#lib/shared/number-text.ts";

type Counts = { active: number; admins: number; deactivated: number };

/** Who can get in, as a sentence: "1,003 people can sign in, 3 of them run this Headroom; 12 are deactivated." */
export function accountsSentence({ active, admins, deactivated }: Counts): string {
  const rest = deactivated === 0 ? "" : `; ${numberText(deactivated)} ${deactivated === 1 ? "is" : "are"} deactivated`;
  if (active === 1) return `One person can sign in, and runs this Headroom${rest}.`;
  const run = admins === 1 ? "one of them runs" : `${numberText(admins)} of them run`;
  return `${numberText(active)} people can sign in, ${run} this Headroom${rest}.`;
}
