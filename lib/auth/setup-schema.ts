import { z } from "zod";
import { findPasswordProblem } from "#lib/auth/password-rule.ts";
import { shownName } from "#lib/shared/shown-name.ts";
import { slugOf } from "#lib/shared/slug.ts";

export const newPassword = z.string().superRefine((password, context) => {
  const message = findPasswordProblem(password);
  if (message) context.addIssue({ code: "custom", message });
});

/** The form of the first admin. */
export const setupSchema = z.object({
  token: z.string().trim().min(1, "Paste the setup token that the server printed.").max(200),
  email: z.string().trim().toLowerCase().max(254).pipe(z.email("Enter an email address.")),
  name: shownName(100, "Enter your name."),
  password: newPassword,
  teamName: shownName(100, "Enter a name for your first team.").refine(
    (name) => slugOf(name) !== "",
    "Use at least one Latin letter or digit: the team's address is made of it.",
  ),
});
export type SetupInput = z.output<typeof setupSchema>;
