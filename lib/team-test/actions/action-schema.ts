import { z } from "zod";
import { shownName } from "#lib/shared/shown-name.ts";

const none = z.literal("");
const reason = z.string().trim().max(500, "Use at most 500 characters.").default("");

/** `ownerId` is a member of the team, `ownerName` anybody else; both empty: nobody yet. `dueOn` is a day, `2026-11-21`, or empty. */
const facts = {
  text: z.string().trim().min(1, "Say what is to be done.").max(500, "Use at most 500 characters."),
  ownerId: z.union([none, z.uuid()]).default(""),
  ownerName: z.union([none, shownName(60, "Type a name.")]).default(""),
  dueOn: z.union([none, z.iso.date("Give a day.")]).default(""),
};

/** `questionId` is empty where it is about none in particular. */
export const newActionSchema = z.object({ roundId: z.uuid(), questionId: z.string().max(60).default(""), ...facts });
export type NewActionInput = z.output<typeof newActionSchema>;

export const changedActionSchema = z.object({ id: z.uuid(), ...facts });
export type ChangedActionInput = z.output<typeof changedActionSchema>;

/** `roundId` is the running round in which it is done or dropped; empty: in none. */
export const settleActionSchema = z
  .object({
    id: z.uuid(),
    state: z.enum(["open", "done", "dropped"]),
    reason,
    roundId: z.union([none, z.uuid()]).default(""),
  })
  .refine((input) => input.state !== "dropped" || input.reason !== "", {
    path: ["reason"],
    message: "Say why you drop it.",
  });
export type SettleActionInput = z.output<typeof settleActionSchema>;

export const actionIdSchema = z.object({ id: z.uuid() });
