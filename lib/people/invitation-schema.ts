import { z } from "zod";
import { emailsIn } from "./email-list.ts";
import { roles } from "./role.ts";

const mostAtOnce = 50;
const isEmail = (text: string) => z.email().max(254).safeParse(text).success;

/** Whom to invite, as it was typed or pasted. */
const emails = z
  .string()
  .max(20_000, "That is too much text for 50 addresses.")
  .transform(emailsIn)
  .superRefine((list, context) => {
    const message = problemOf(list);
    if (message) context.addIssue({ code: "custom", message });
  });

function problemOf(list: readonly string[]): string | null {
  if (list.length === 0) return "Enter at least one email address.";
  if (list.length > mostAtOnce) return `These are ${list.length} addresses: invite at most ${mostAtOnce} at once.`;
  const wrong = list.filter((text) => !isEmail(text)).map((text) => `“${text.slice(0, 80)}”`);
  if (wrong.length === 0) return null;
  return wrong.length === 1
    ? `${wrong[0]} is not an email address.`
    : `These are not email addresses: ${wrong.slice(0, 5).join(", ")}${wrong.length > 5 ? " and others" : ""}.`;
}

export const roleSchema = z.enum(roles, "Choose a role.");

export const teamInvitationSchema = z.object({ emails, role: roleSchema });
export type TeamInvitationInput = z.output<typeof teamInvitationSchema>;

/** `isAdmin` is a checkbox: there or not. */
export const instanceInvitationSchema = z.object({ emails, isAdmin: z.literal("on").optional().transform(Boolean) });
export type InstanceInvitationInput = z.output<typeof instanceInvitationSchema>;
