import { z } from "zod";
import { lastLook } from "../moves/staleness.ts";
import { placeMeanings, placeNames, places } from "../places/place.ts";
import { standingsOn } from "../standing/standings.ts";
import type { TeamRadar } from "../tactics/radar-tactic.ts";

const placeSchema = z.enum(places);
const day = (description: string) => z.iso.date().describe(description);

const moveAnswer = z
  .object({
    number: z.int().describe("1, 2, 3 … within its tactic."),
    from: placeSchema.nullable().describe("Null of the first one."),
    to: placeSchema.describe("Where it went."),
    day: day("The day on which it went there."),
    reason: z.string().describe("As whoever moved it wrote."),
    movedBy: z.string().describe("Who moved it, as they were called then."),
  })
  .describe("One line of a tactic's log. Their days never go back.");

const tacticAnswer = z
  .object({
    slug: z.string().describe("The id of the catalogue's tactic, or one made of its name."),
    url: z.string().describe("Its page."),
    name: z.string().describe("What the team calls it."),
    description: z.string().describe("What it is, in one line."),
    sector: z.string().describe("The id of its sector."),
    place: placeSchema.describe("Where it stands: a ring, or paused or dropped."),
    since: day("Since when it stands there."),
    owner: z
      .object({
        id: z.uuid().nullable().describe("Null for one whose account is gone."),
        name: z.string().describe("What they are called."),
      })
      .nullable()
      .describe("Who cares for it."),
    experimentEnds: z.iso.date().nullable().describe("The last day of its experiment."),
    reviewDue: z.iso.date().nullable().describe("When the team looks at it next; null: at no fixed day."),
    isStale: z.boolean().describe("It missed two reviews running."),
    moves: z.array(moveAnswer).describe("Its log, oldest first; never empty."),
  })
  .describe("A tactic on the radar of a team.");

/** A team's radar as the API tells it. */
export const radarAnswerSchema = z
  .object({
    url: z.string().describe("Its page."),
    sectors: z
      .array(z.object({ id: z.string().describe("Its id."), name: z.string().describe("What it is called.") }))
      .describe("Three to six, clockwise from the top."),
    places: z
      .array(
        z.object({
          id: placeSchema.describe("Its id."),
          name: z.string().describe("What it is called."),
          meaning: z.string().describe("When a tactic stands there."),
        }),
      )
      .describe("The four rings from the inside out, then the tray."),
    reviewEveryDays: z.int().describe("How long after a look at a tactic the next one is due."),
    tactics: z
      .array(tacticAnswer)
      .describe("By sector, from the innermost ring to the outermost, by name; the tray's last."),
  })
  .describe("The tactics of a team, and where they stand today.");
export type RadarAnswer = z.input<typeof radarAnswerSchema>;

/**
 * @param today as `2026-11-21`
 * @param url the radar's page
 */
export function radarAnswerOf(radar: TeamRadar, { today, url }: { today: string; url: string }): RadarAnswer {
  const { sectors, reviewEveryDays } = radar;
  return {
    url,
    sectors: sectors.map(({ id, name }) => ({ id, name })),
    places: places.map((id) => ({ id, name: placeNames[id], meaning: placeMeanings[id] })),
    reviewEveryDays,
    tactics: standingsOn(radar, { from: today, to: today }).map(({ tactic, place, sector, broughtBy, isStale }) => ({
      slug: tactic.slug,
      url: `${url}/${tactic.slug}`,
      name: tactic.name,
      description: tactic.description,
      sector: sectors[sector]?.id ?? tactic.sector,
      place,
      since: broughtBy.on,
      owner: tactic.owner === "" ? null : { id: tactic.ownerId, name: tactic.owner },
      experimentEnds: tactic.endsOn,
      reviewDue: lastLook(tactic.looks, today)?.reviewOn ?? null,
      isStale,
      moves: tactic.moves.map(({ number, from, to, on, reason, movedBy }) => ({
        number,
        from,
        to,
        day: on,
        reason,
        movedBy,
      })),
    })),
  };
}
