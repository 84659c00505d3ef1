import { dateTimeText } from "#lib/shared/time-text.ts";
import type { InvitationAnswer } from "./invitation.ts";

type Said = {
  email: string;
  inviterName: string;
  teamName: string | null;
  expiresAt: Date;
  visitorEmail: string | null;
};

/** Why a link lets nobody in, and what to do: a title and a sentence. */
export type Words = { title: string; text: string };

/** For each answer that is a refusal. A link that leads to nothing has no `said`. */
export function refusalWords(answer: Exclude<InvitationAnswer, "join" | "accept">, said: Said | null): Words {
  const { email, inviterName, teamName, expiresAt, visitorEmail } = said ?? nothingKnown;
  switch (answer) {
    case "unknown":
      return {
        title: "This link leads to no invitation.",
        text: "Perhaps it was not copied to its end. Otherwise ask whoever invited you for a new one.",
      };
    case "used":
      if (visitorEmail === email)
        return {
          title: "This invitation has been used.",
          text: "A link works once, and this one was used with your account.",
        };
      return {
        title: "This invitation has been used.",
        text: `A link works once. If it was you, sign in as ${email}; otherwise tell ${inviterName}.`,
      };
    case "revoked":
      return {
        title: "This invitation was taken back.",
        text: `Or it was replaced by a newer one: look for a later link, or ask ${inviterName}.`,
      };
    case "expired":
      return {
        title: "This invitation has expired.",
        text: `It was valid until ${dateTimeText(expiresAt)} UTC. Ask ${inviterName} for a new link.`,
      };
    case "void":
      return {
        title: "This invitation is not valid any more.",
        text: `${inviterName}, who made it, may not invite people any more. Ask ${teamName === null ? "an admin" : `a lead of ${teamName}`} for a new link.`,
      };
    case "archived":
      return {
        title: `The team ${teamName ?? ""} is archived.`,
        text: `Nobody can join it for now. Ask ${inviterName}; once it is restored, this link works again.`,
      };
    case "deactivated":
      return {
        title: "This account is deactivated.",
        text: `${email} cannot sign in here any more. Whoever runs this Headroom can let you back in; then open this link again.`,
      };
    case "forwarded":
      return {
        title: "This invitation is for somebody else.",
        text: `It is for ${email}, and you are signed in as ${visitorEmail ?? "somebody else"}. If ${email} is yours too, sign out and open it again; otherwise leave it to them.`,
      };
    case "sign-in":
      return { title: "Sign in first.", text: `There is an account for ${email}. Sign in with it, then accept.` };
  }
}

const nothingKnown: Said = {
  email: "",
  inviterName: "whoever invited you",
  teamName: null,
  expiresAt: new Date(0),
  visitorEmail: null,
};

/** What to send with a link, ready to paste. `from` is who invites; the day is UTC. */
export function invitationMessage({
  from,
  teamName,
  email,
  url,
  expiresAt,
}: {
  from: string;
  teamName: string | null;
  email: string;
  url: string;
  expiresAt: Date;
}): string {
  const to = teamName === null ? "to Headroom" : `to the team ${teamName} in Headroom`;
  return `${from} invites you ${to}. This link is for ${email}, works once and until ${dateTimeText(expiresAt)} UTC:\n${url}`;
}
