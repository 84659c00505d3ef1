import { limits } from "../../parsed-run.ts";

/** What a case is called by its file: its own name, its class, and the suite that it stands in. */
export type CaseNames = { name: string; className: string; suite: string };

const separator = " › ";

/**
 * "suite › case", the same in every run. The class says best where a case belongs, except where a tool repeats the case's name
 * there (jest-junit). Addresses of objects (pytest's parameters) change with every run and are left out; of a name that is
 * too long the start of the suite is.
 */
export function caseLabel({ name, className, suite }: CaseNames): string {
  const own = tidy(name);
  const group = tidy(className === "" || className === name ? suite : className);
  if (group === "" || group === own) return own;
  if (own === "") return group;
  const room = limits.labelLength - own.length - separator.length;
  if (room < 2) return own;
  const shown = group.length <= room ? group : `…${group.slice(group.length - room + 1)}`;
  return `${shown}${separator}${own}`;
}

function tidy(text: string): string {
  return text
    .slice(0, 10_000)
    .replaceAll(/\b0x[0-9a-f]{6,16}\b/gi, "0x…")
    .replaceAll(/\s+/g, " ")
    .trim();
}
