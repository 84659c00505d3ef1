import type { Range } from "../fields/range.ts";

/** What framing asks of a story. */
export type ToFrame = {
  title: string;
  customerImpact: string;
  customers: Range | null;
  affectedGroup: string;
  responsibleTeamId: string | null;
};

/** The field that a line is about, by the path of its error. */
export type FramingPath = "title" | "customerImpact" | "affectedGroup" | "responsibleTeamId";
export type FramingLine = { path: FramingPath; name: string; isThere: boolean };

/** What it takes to frame a story, line by line, as the table of moves has it. */
export function framingLines(story: ToFrame): FramingLine[] {
  return [
    { path: "title", name: "title", isThere: story.title !== "" },
    { path: "customerImpact", name: "customer impact", isThere: story.customerImpact !== "" },
    {
      path: "affectedGroup",
      name: "one affected group",
      isThere: story.customers !== null || story.affectedGroup !== "",
    },
    { path: "responsibleTeamId", name: "responsible team", isThere: story.responsibleTeamId !== null },
  ];
}

/** What has to be typed before it can be framed. A responsible team is chosen beside it, so that it never keeps anybody. */
export function toTypeBeforeFraming(story: ToFrame): FramingPath[] {
  return framingLines(story)
    .filter(({ path, isThere }) => !isThere && path !== "responsibleTeamId")
    .map(({ path }) => path);
}
