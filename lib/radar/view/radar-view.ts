import { places, type TacticPlace } from "../places/place.ts";
import type { Sector } from "../sectors/sector.ts";
import type { Span } from "../standing/standings.ts";
import { usualSpan } from "./span-of-days.ts";

/** What the list can be narrowed to beside words, sector and ring. `moved`: whatever is not unchanged. */
export const narrowings = ["moved", "mine", "stale"] as const;
export type Narrowing = (typeof narrowings)[number];

/** What somebody looks at on the radar. All of it stands in the address. */
export type RadarView = Span & {
  q: string;
  /** Sector.id; null: all. */
  sector: string | null;
  ring: TacticPlace | null;
  show: Narrowing | null;
  as: "list" | "table";
  /** The slug of the tactic that is looked at. */
  at: string | null;
};

export type GivenQuery = Record<string, string | string[] | undefined>;
/** By what an address is read: the days that the radar can show, and its sectors. */
export type ViewFacts = { life: Span; sectors: readonly Sector[] };

const longestSearch = 100;

/** What an address asks for. What it cannot mean is left out. */
export function parseRadarView(given: GivenQuery, { life, sectors }: ViewFacts): RadarView {
  const text = (key: string) => (typeof given[key] === "string" ? given[key] : "");
  const one = <Word extends string>(key: string, words: readonly Word[]) =>
    words.find((word) => word === text(key)) ?? null;
  return {
    ...spanIn(text("from"), text("to"), life),
    q: cleanWords(text("q")),
    sector: sectors.find(({ id }) => id === text("sector"))?.id ?? null,
    ring: one("ring", places),
    show: one("show", narrowings),
    as: text("as") === "table" ? "table" : "list",
    at: text("at").slice(0, longestSearch) || null,
  };
}

/** The address of a view: what is usual is left out, so that the plain address always shows the last days. */
export function radarQuery(view: RadarView, { life }: Pick<ViewFacts, "life">): URLSearchParams {
  const { from, to, q, sector, ring, show, as, at } = view;
  const said: Record<string, string | null> = {
    from: from === usualSpan(to, life).from ? null : from,
    to: to === life.to ? null : to,
    q: cleanWords(q),
    sector,
    ring,
    show,
    as: as === "table" ? as : null,
    at,
  };
  return new URLSearchParams(Object.entries(said).flatMap(([key, value]) => (value ? [[key, value]] : [])));
}

export function cleanWords(typed: string): string {
  return typed.replaceAll("\0", "").replace(/\s+/g, " ").trim().slice(0, longestSearch).trim();
}

function spanIn(from: string, to: string, life: Span): Span {
  const isIn = (day: string) => isDay(day) && day >= life.from && day <= life.to;
  const end = isIn(to) ? to : life.to;
  return isIn(from) && from <= end ? { from, to: end } : usualSpan(end, life);
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
