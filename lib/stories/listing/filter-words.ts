import { numberText } from "#lib/shared/number-text.ts";
import { dayText } from "#lib/shared/time-text.ts";
import { outcomeNames } from "../states/story-state.ts";
import { conditionsIn, myself, noFilter, nothingSet, type StoryFilter } from "./story-filter.ts";

/** How what a filter names is called: services and teams by slug, people by id. What is not there is called by its slug or id. */
export type FilterNames = Readonly<Record<"services" | "teams" | "people", ReadonlyMap<string, string>>>;

/** One condition of a filter in words, and the filter without it. */
export type FilterChip = { name: keyof StoryFilter; words: string; without: StoryFilter };

/** What is asked for beside the tab, a chip each. */
export function chipsOf(filter: StoryFilter, names: FilterNames): FilterChip[] {
  return conditionsIn(filter).map((name) => ({
    name,
    words: conditionWords(filter, name, names),
    without: { ...filter, [name]: noFilter[name] },
  }));
}

function conditionWords(
  filter: StoryFilter,
  name: keyof StoryFilter,
  { services, teams, people }: FilterNames,
): string {
  const words: Partial<Record<keyof StoryFilter, () => string>> = {
    q: () => `“${filter.q}”`,
    service: () => namedWords("service", filter.service, services),
    responsible: () => namedWords("responsible team", filter.responsible, teams),
    accountable: () => namedWords("accountable team", filter.accountable, teams),
    investigator: () => namedWords("investigator", filter.investigator, people),
    owner: () => namedWords("owner", filter.owner, people),
    reporter: () => namedWords("reporter", filter.reporter, people),
    followed: () => "Followed by me",
    kind: () => (filter.kind === "incident" ? "Incidents" : "No incidents"),
    outcomes: () => `Outcome: ${filter.outcomes.map((outcome) => outcomeNames[outcome].toLowerCase()).join(" or ")}`,
    regressed: () => "Regressed",
    unproven: () => "Unproven",
    unknowns: () => "Customers or effort unknown",
    createdSince: () => sinceWords("Filed", filter.createdSince),
    updatedSince: () => sinceWords("Changed", filter.updatedSince),
    deadlineBefore: () => deadlineWords(filter.deadlineBefore),
    customersAtLeast: () => customersWords(filter.customersAtLeast),
  };
  return words[name]?.() ?? name;
}

/** "Owner: Ada", "No owner". */
export function namedWords(role: string, value: string | null, names: ReadonlyMap<string, string>): string {
  if (value === nothingSet) return `No ${role}`;
  const name = value === myself ? "me" : (names.get(value ?? "") ?? value);
  return `${role[0]?.toUpperCase()}${role.slice(1)}: ${name}`;
}

/** "Filed in the last 7 days", "Filed since 12 Nov 2026". */
export function sinceWords(what: string, value: string | null): string {
  return value?.endsWith("d") ? `${what} in the last ${daysText(value)}` : `${what} since ${dateText(value)}`;
}

export function deadlineWords(value: string | null): string {
  return value?.endsWith("d") ? `Deadline within ${daysText(value)}` : `Deadline before ${dateText(value)}`;
}

export function customersWords(least: number | null): string {
  return `At least ${numberText(least ?? 0)} customer${least === 1 ? "" : "s"} a week`;
}

function daysText(age: string): string {
  const days = Number(age.slice(0, -1));
  return days === 1 ? "24 hours" : `${numberText(days)} days`;
}

function dateText(day: string | null): string {
  return dayText(new Date(`${day}T00:00:00Z`), 0);
}
