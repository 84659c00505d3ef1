import type { StoryKind } from "../fields/story-fields.ts";
import type { StoryOutcome, StoryState } from "../states/story-state.ts";

/** Orders of a list. Without one it is `best` for a search and `newest` otherwise. Whatever is unknown comes last. */
export const storySorts = ["newest", "oldest", "updated", "customers", "deadline", "effort", "moved"] as const;
export type StorySort = (typeof storySorts)[number];

export const sortNames: Record<StorySort, string> = {
  newest: "Newest",
  oldest: "Oldest",
  updated: "Last changed",
  customers: "Most customers",
  deadline: "Earliest deadline",
  effort: "Least effort",
  moved: "Last moved",
};

/** What a line shows beside its key and title. */
export const storyColumns = [
  "state",
  "service",
  "reporter",
  "customers",
  "tickets",
  "metric",
  "responsible",
  "owner",
  "effort",
  "deadline",
  "heard",
  "age",
] as const;
export type StoryColumn = (typeof storyColumns)[number];
export const usualColumns = [
  "service",
  "reporter",
  "customers",
  "tickets",
  "metric",
  "age",
] as const satisfies readonly StoryColumn[];

export const columnNames: Record<StoryColumn, string> = {
  state: "State",
  service: "Service",
  reporter: "Reporter",
  customers: "Customers a week",
  tickets: "Tickets a week",
  metric: "Metric",
  responsible: "Responsible team",
  owner: "Owner",
  effort: "Effort",
  deadline: "Deadline",
  heard: "Heard from",
  age: "Age",
};

/** In place of a slug or a person: none is set. */
export const nothingSet = "-";
/** In place of a person: whoever looks. */
export const myself = "me";

/**
 * What a list of stories is asked for: the state of its address. Null, empty and false ask for nothing. Services and teams by slug, people
 * by id; each may be `nothingSet`, people `myself`. Days are `2026-11-21`, or `7d`: so many days before today, of a deadline after it.
 */
export type StoryFilter = {
  /** Empty: all. */
  states: readonly StoryState[];
  /** Full text, or a key. */
  q: string;
  needsDecision: boolean;
  service: string | null;
  /** With the own team's slug also stories of other teams that it is responsible for. */
  responsible: string | null;
  accountable: string | null;
  investigator: string | null;
  owner: string | null;
  reporter: string | null;
  /** By whoever looks. */
  followed: boolean;
  kind: StoryKind | null;
  outcomes: readonly StoryOutcome[];
  regressed: boolean;
  /** Sized without proof, or closed as unproven. */
  unproven: boolean;
  /** Customers or effort are not known. */
  unknowns: boolean;
  createdSince: string | null;
  updatedSince: string | null;
  deadlineBefore: string | null;
  /** A week, as likely. */
  customersAtLeast: number | null;
  sort: StorySort | null;
  /** Null: the usual ones. */
  columns: readonly StoryColumn[] | null;
};

/** All stories, the newest first. */
export const noFilter: StoryFilter = {
  states: [],
  q: "",
  needsDecision: false,
  service: null,
  responsible: null,
  accountable: null,
  investigator: null,
  owner: null,
  reporter: null,
  followed: false,
  kind: null,
  outcomes: [],
  regressed: false,
  unproven: false,
  unknowns: false,
  createdSince: null,
  updatedSince: null,
  deadlineBefore: null,
  customersAtLeast: null,
  sort: null,
  columns: null,
};

/** How a list looks and in which order, which is no condition on what is in it. */
const looks: ReadonlySet<keyof StoryFilter> = new Set(["states", "needsDecision", "sort", "columns"]);

/** The conditions that are set, beside the tab that one is on. */
export function conditionsIn(filter: StoryFilter): (keyof StoryFilter)[] {
  return (Object.keys(noFilter) as (keyof StoryFilter)[]).filter((name) => {
    const value = filter[name];
    return (
      !looks.has(name) &&
      value !== null &&
      value !== false &&
      value !== "" &&
      !(Array.isArray(value) && value.length === 0)
    );
  });
}
