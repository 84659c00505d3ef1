import { z } from "zod";
import { passwordLength } from "#lib/auth/password-rule.ts";
import { newPassword } from "#lib/auth/setup-schema.ts";

export const changePasswordSchema = z.object({
  currentPassword: z
    .string()
    .min(1, "Enter your current password.")
    .max(passwordLength.max, "That is too long to be your password."),
  newPassword,
});
export type ChangePasswordInput = z.output<typeof changePasswordSchema>;

/** `token` is that of a reset link. */
export const resetPasswordSchema = z.object({ token: z.string().max(200), password: newPassword });
export type ResetPasswordInput = z.output<typeof resetPasswordSchema>;
