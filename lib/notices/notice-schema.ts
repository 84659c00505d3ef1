import { z } from "zod";
import { noticeKinds } from "./notice.ts";

/** The notices that were read; none named: all that there are. */
export const readNoticesSchema = z.object({ ids: z.array(z.uuid()).max(1_000).optional() });

/** The page that somebody looks at. */
export const seenPageSchema = z.object({
  path: z
    .string()
    .max(500)
    .regex(/^\/[\x20-\x7e]*$/),
});

export const noticeSwitchSchema = z.object({ kind: z.enum(noticeKinds), isOn: z.boolean() });

/** What the page's address holds: the last notice that was shown, and whether only the unread ones are asked for. */
export const noticesAskedSchema = z.object({
  after: z.uuid().nullable().catch(null).default(null),
  show: z.enum(["unread", "all"]).catch("unread").default("unread"),
});
export type NoticesAsked = z.output<typeof noticesAskedSchema>;
