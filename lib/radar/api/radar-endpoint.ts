import type { Endpoint } from "#lib/shared/endpoint.ts";
import { placeMeanings, placeNames, places } from "../places/place.ts";
import { usualSectors } from "../sectors/sector.ts";
import { type RadarAnswer, radarAnswerSchema } from "./radar-answer.ts";

const url = "https://headroom.example/teams/checkout/radar";
const example: RadarAnswer = {
  url,
  sectors: usualSectors.map(({ id, name }) => ({ id, name })),
  places: places.map((id) => ({ id, name: placeNames[id], meaning: placeMeanings[id] })),
  reviewEveryDays: 28,
  tactics: [
    {
      slug: "connection-pooling",
      url: `${url}/connection-pooling`,
      name: "Connection pooling",
      description: "Share a few open database connections instead of opening one for every request.",
      sector: "design",
      place: "trying",
      since: "2026-10-12",
      owner: { id: "0199a1de-5a7c-7b1e-8d0c-3f6a2b9c4d51", name: "Mia" },
      experimentEnds: "2026-12-18",
      reviewDue: "2026-12-07",
      isStale: false,
      moves: [
        { number: 1, from: null, to: "considering", day: "2026-09-01", reason: "Baskets wait.", movedBy: "Mia" },
        { number: 2, from: "considering", to: "trying", day: "2026-10-12", reason: "Chosen by five.", movedBy: "Ben" },
      ],
    },
  ],
};

/** The route of the radar for the document of the API. */
export const radarEndpoint: Endpoint = {
  id: "getRadar",
  tag: { name: "Radar", description: "The tactics of a team, and where they stand." },
  method: "get",
  path: "/api/v1/radar",
  summary: "Get the radar",
  description:
    "All tactics of the team with the logs of their moves. Where a tactic stood on an earlier day is told by its last move up to that day.",
  scope: "stories:read",
  answers: { 200: { description: "The radar.", json: { name: "Radar", schema: radarAnswerSchema }, example } },
  problems: {},
};
