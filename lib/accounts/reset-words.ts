import { waitText } from "#lib/shared/wait-text.ts";
import { type ResetState, resetHours } from "./reset.ts";

/** Why a reset link does not work, and what to do: a title and a sentence. */
export function resetRefusal(state: Exclude<ResetState, { kind: "open" }>): { title: string; text: string } {
  switch (state.kind) {
    case "unknown":
      return {
        title: "This link leads to no account.",
        text: "Perhaps it was not copied to its end. Otherwise ask whoever sent it for a new one.",
      };
    case "used":
      return {
        title: "This link has been used.",
        text: "It works once. Sign in with the password that was set by it; if that was not you, ask an admin for a new link at once.",
      };
    case "expired":
      return {
        title: "This link has ended.",
        text: `It works for ${resetHours} hours, and only until a newer one is made or the password is changed. Look for a later link, or ask an admin for a new one.`,
      };
    case "void":
      return {
        title: "This link is not valid any more.",
        text: "Whoever made it is no admin any more. Ask an admin for a new one.",
      };
    case "deactivated":
      return {
        title: "This account is deactivated.",
        text: "Nobody can sign in with it. Whoever runs this Headroom can let you back in.",
      };
    case "wait":
      return {
        title: "Too many attempts.",
        text: `From your address came many links that lead nowhere. Try again in ${waitText(state.waitMs)}.`,
      };
  }
}
