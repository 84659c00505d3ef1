import { standingsOn } from "../standing/standings.ts";
import type { TeamRadar } from "../tactics/radar-tactic.ts";
import { parseRadarView } from "../view/radar-view.ts";
import { radarLife } from "../view/span-of-days.ts";
import { radarRows, radarText } from "./radar-file.ts";

const types = { csv: "text/csv; charset=utf-8", json: "application/json; charset=utf-8" } as const;

type Asked = { as: "csv" | "json"; teamSlug: string; query: URLSearchParams; today: string };

/** The radar as a file that a browser saves, over the days that the address of its page names. */
export function exportedRadar(radar: TeamRadar, { as, teamSlug, query, today }: Asked): Response {
  const { sectors, tactics } = radar;
  const span = parseRadarView(Object.fromEntries(query), { sectors, life: radarLife(tactics, today) });
  const text = radarText(radarRows(standingsOn(radar, span), sectors), as);
  // The mark at the start tells spreadsheets that it is UTF-8.
  return new Response(as === "csv" ? `\uFEFF${text}` : text, {
    headers: {
      "content-type": types[as],
      "content-disposition": `attachment; filename="radar-${teamSlug}-${span.to}.${as}"`,
    },
  });
}
