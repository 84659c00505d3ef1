import { z } from "zod";
import { daySchema } from "#lib/shared/day-schema.ts";
import { confidences } from "../fields/fact-source.ts";

const text = (most: number) => z.string().trim().max(most, `Use at most ${most} characters.`);

/** What people say of a piece of evidence. */
const said = {
  title: text(200),
  source: text(200),
  takenOn: daySchema(),
  confidence: z.enum(confidences, "Say how sure it is."),
};

const story = { key: z.string().max(20) };
const isHttp = (url: string) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

/** A file that came in full by the desk of evidence. */
export const newFileSchema = z.object({
  ...story,
  uploadId: z.uuid(),
  /** Of the file as its device tells it. */
  takenOn: said.takenOn,
});
export type NewFileInput = z.output<typeof newFileSchema>;

export const newLinkSchema = z.object({
  ...story,
  ...said,
  url: z.string().trim().max(2_000, "Use at most 2000 characters.").refine(isHttp, "Give an address: https://…"),
});
export type NewLinkInput = z.output<typeof newLinkSchema>;

export const newRunSchema = z.object({ ...story, runId: z.uuid("Choose a run."), source: said.source });
export type NewRunInput = z.output<typeof newRunSchema>;

export const changeEvidenceSchema = z.object({
  ...said,
  key: story.key,
  id: z.uuid(),
  title: said.title.min(1, "Give it a title."),
});
export type ChangeEvidenceInput = z.output<typeof changeEvidenceSchema>;

export const removeEvidenceSchema = z.object({ ...story, id: z.uuid() });
