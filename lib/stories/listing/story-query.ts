import { storyKinds } from "../fields/story-fields.ts";
import { outcomes, type StoryState, storyStates } from "../states/story-state.ts";
import {
  atLeastOne,
  type Codec,
  dayOrAge,
  flag,
  oneOf,
  person,
  searchText,
  slugOrNothing,
  someOf,
} from "./filter-values.ts";
import { noFilter, type StoryFilter, storyColumns, storySorts } from "./story-filter.ts";

type Part<Name extends keyof StoryFilter> = { parameter: string; codec: Codec<NonNullable<StoryFilter[Name]>> };

/** What each part of a filter is called in an address, in the order in which it stands there. */
const parts: { [Name in Exclude<keyof StoryFilter, "states">]: Part<Name> } = {
  q: { parameter: "q", codec: searchText },
  needsDecision: { parameter: "decision", codec: flag },
  service: { parameter: "service", codec: slugOrNothing },
  responsible: { parameter: "responsible", codec: slugOrNothing },
  accountable: { parameter: "accountable", codec: slugOrNothing },
  investigator: { parameter: "investigator", codec: person },
  owner: { parameter: "owner", codec: person },
  reporter: { parameter: "reporter", codec: person },
  followed: { parameter: "followed", codec: flag },
  kind: { parameter: "kind", codec: oneOf(storyKinds) },
  outcomes: { parameter: "outcome", codec: someOf(outcomes) },
  regressed: { parameter: "regressed", codec: flag },
  unproven: { parameter: "unproven", codec: flag },
  unknowns: { parameter: "unknowns", codec: flag },
  createdSince: { parameter: "created", codec: dayOrAge },
  updatedSince: { parameter: "updated", codec: dayOrAge },
  deadlineBefore: { parameter: "deadline", codec: dayOrAge },
  customersAtLeast: { parameter: "customers", codec: atLeastOne },
  sort: { parameter: "sort", codec: oneOf(storySorts) },
  columns: { parameter: "columns", codec: someOf(storyColumns) },
};
type PartName = keyof typeof parts;

const states = someOf(storyStates);
const allStates = "all";

/** The states that an address asks for which names none: of the list those of the inbox, of the board and the API all. */
export const inboxFirst: readonly StoryState[] = ["inbox"];

/** Parameters as a page is given them. */
export type GivenQuery = Record<string, string | string[] | undefined>;

/**
 * The filter that an address holds, and what was left out of it because it means nothing, in words. `state=all` is every state; where the address
 * names no state, those of the tab that comes first.
 */
export function parseStoryQuery(
  given: GivenQuery,
  usualStates: readonly StoryState[],
): { filter: StoryFilter; dropped: string[] } {
  const dropped: string[] = [];
  const read = <Value>(parameter: string, codec: Codec<Value>): Value | undefined => {
    const text = given[parameter];
    if (text === undefined || text === "") return undefined;
    const value = typeof text === "string" ? codec.read(text) : undefined;
    if (value === undefined) dropped.push(`“${shown(parameter, text)}” means nothing here and was left out.`);
    return value;
  };
  const found = Object.entries(parts).flatMap(([name, { parameter, codec }]) => {
    const value = read<unknown>(parameter, codec as Codec<unknown>);
    return value === undefined ? [] : [[name, value] as const];
  });
  const asked = given.state === allStates ? [] : read("state", states);
  const isDecisions = found.some(([name]) => name === "needsDecision");
  const filter: StoryFilter = {
    ...noFilter,
    ...Object.fromEntries(found),
    states: asked ?? (isDecisions ? [] : usualStates),
  };
  return { filter, dropped };
}

/**
 * The filter as the query of an address, `state=framed&sort=customers`; empty for the usual states and nothing else. Without usual states it names
 * its states whatever they are: an address that says nothing shows somebody's default view.
 */
export function storyQuery(filter: StoryFilter, usualStates: readonly StoryState[] | null): string {
  const query = new URLSearchParams();
  const usual = filter.needsDecision ? [] : usualStates;
  const isUsual = usual !== null && filter.states.join() === usual.join();
  if (!isUsual) query.set("state", filter.states.length === 0 ? allStates : states.write(filter.states));
  for (const name of Object.keys(parts) as PartName[]) {
    const value = filter[name];
    if (isAsked(value)) query.set(parts[name].parameter, (parts[name].codec as Codec<typeof value>).write(value));
  }
  return query.toString().replaceAll("%2C", ",");
}

function isAsked(value: StoryFilter[PartName]): boolean {
  return value !== null && value !== false && value !== "" && !(Array.isArray(value) && value.length === 0);
}

function shown(parameter: string, text: string | string[]): string {
  const line = `${parameter}=${[text].flat().join(`&${parameter}=`)}`;
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
