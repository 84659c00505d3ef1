import type { StoryState } from "../states/story-state.ts";

type OnRadar = { key: string; title: string; state: StoryState; heardFrom: number };

/**
 * What support answers a customer with the same issue: "Yes, this is on our radar: CHK-147 “…”, 5 other customers; follow it here: …". Null for
 * what is not worked on: declined, or told by the story that it duplicates.
 */
export function radarLine({ key, title, state, heardFrom }: OnRadar, url: string): string | null {
  if (state === "declined" || state === "duplicate") return null;
  const others = heardFrom === 0 ? "" : `, ${heardFrom} other ${heardFrom === 1 ? "customer" : "customers"}`;
  const story = `${key} “${title}”${others}`;
  if (state === "closed") return `Yes, this was on our radar and is closed: ${story}; see it here: ${url}`;
  return `Yes, this is on our radar: ${story}; follow it here: ${url}`;
}
