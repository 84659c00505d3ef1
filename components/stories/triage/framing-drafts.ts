import type { StoryRow } from "#lib/stories/listing/story-row.ts";

/** What was typed to frame a story, by the name of its field, and the row that it was typed over. */
type FramingDraft = { typed: Partial<Record<string, string>>; shown: StoryRow };

/** By story: who looks at another one in between, or whose framing was refused, finds what they typed. */
export const framingDrafts = new Map<string, FramingDraft>();
