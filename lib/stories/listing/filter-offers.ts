import { storyKinds } from "../fields/story-fields.ts";
import { outcomeNames, outcomes } from "../states/story-state.ts";
import { atLeastOne, dayOrAge } from "./filter-values.ts";
import { customersWords, deadlineWords, type FilterNames, namedWords, sinceWords } from "./filter-words.ts";
import { myself, nothingSet, type StoryFilter } from "./story-filter.ts";

/** What a filter can name, as the server lists it. */
export type FilterChoices = {
  services: readonly { slug: string; name: string }[];
  teams: readonly { slug: string; name: string }[];
  people: readonly { id: string; name: string }[];
};

export const noChoices: FilterChoices = { services: [], teams: [], people: [] };

/** A condition that can be set, or taken away where it is set already. */
export type FilterOffer = { id: string; group: string; label: string; isSet: boolean; filter: StoryFilter };

/** Every condition that can be set with one choice; with a number or a day typed also those that take one. */
export function filterOffers(filter: StoryFilter, choices: FilterChoices, typed: string): FilterOffer[] {
  const names: FilterNames = {
    services: new Map(choices.services.map(({ slug, name }) => [slug, name])),
    teams: new Map(choices.teams.map(({ slug, name }) => [slug, name])),
    people: new Map(choices.people.map(({ id, name }) => [id, name])),
  };
  const offer = <Name extends keyof StoryFilter>(
    group: string,
    name: Name,
    value: StoryFilter[Name],
    label: string,
  ) => {
    const isSet = filter[name] === value;
    return { id: `${name}-${value}`, group, label, isSet, filter: { ...filter, [name]: isSet ? null : value } };
  };
  const flag = (name: "followed" | "regressed" | "unproven" | "unknowns", label: string): FilterOffer => {
    return { id: name, group: "Stories", label, isSet: filter[name], filter: { ...filter, [name]: !filter[name] } };
  };
  const people = (name: "owner" | "investigator" | "reporter") =>
    [myself, nothingSet, ...names.people.keys()].map((id) =>
      offer("People", name, id, namedWords(name, id, names.people)),
    );
  const teams = (name: "responsible" | "accountable") =>
    [...names.teams.keys(), nothingSet].map((slug) =>
      offer("Teams", name, slug, namedWords(`${name} team`, slug, names.teams)),
    );
  return [
    ...typedOffers(typed, offer),
    flag("followed", "Followed by me"),
    flag("regressed", "Regressed"),
    flag("unproven", "Unproven"),
    flag("unknowns", "Customers or effort unknown"),
    ...storyKinds.map((kind) => offer("Stories", "kind", kind, kind === "incident" ? "Incidents" : "No incidents")),
    ...outcomes.map((outcome) => ({
      id: `outcome-${outcome}`,
      group: "Stories",
      label: `Outcome: ${outcomeNames[outcome].toLowerCase()}`,
      isSet: filter.outcomes.includes(outcome),
      filter: { ...filter, outcomes: toggled(filter.outcomes, outcome) },
    })),
    ...[...names.services.keys(), nothingSet].map((slug) =>
      offer("Services", "service", slug, namedWords("service", slug, names.services)),
    ),
    ...people("owner"),
    ...people("investigator"),
    ...people("reporter"),
    ...teams("responsible"),
    ...teams("accountable"),
    ...usualAges.map((age) => offer("Times", "createdSince", age, sinceWords("Filed", age))),
    ...usualAges.map((age) => offer("Times", "updatedSince", age, sinceWords("Changed", age))),
    ...usualAges.slice(1).map((age) => offer("Times", "deadlineBefore", age, deadlineWords(age))),
    ...[10, 100, 1000, 10_000].map((least) => offer("Customers", "customersAtLeast", least, customersWords(least))),
  ];
}

const usualAges = ["1d", "7d", "30d", "90d"] as const;

type MakeOffer = <Name extends keyof StoryFilter>(
  group: string,
  name: Name,
  value: StoryFilter[Name],
  label: string,
) => FilterOffer;

/** "250" is a number of customers and of days, "2026-12-01" a day. */
function typedOffers(typed: string, offer: MakeOffer): FilterOffer[] {
  const group = "As typed";
  const least = atLeastOne.read(typed.replaceAll(",", ""));
  const time = dayOrAge.read(typed) ?? dayOrAge.read(`${typed}d`);
  return [
    ...(least === undefined ? [] : [offer(group, "customersAtLeast", least, customersWords(least))]),
    ...(time === undefined
      ? []
      : [
          offer(group, "createdSince", time, sinceWords("Filed", time)),
          offer(group, "updatedSince", time, sinceWords("Changed", time)),
          offer(group, "deadlineBefore", time, deadlineWords(time)),
        ]),
  ];
}

function toggled<Value>(values: readonly Value[], value: Value): Value[] {
  return values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
}
