import { dayMs } from "#lib/shared/day-ms.ts";

/** How many days a link works; `never`: until somebody revokes it. */
export const shareDays = ["7", "30", "90", "365", "never"] as const;
export type ShareDays = (typeof shareDays)[number];

/** When a new link ends; null for one that does not end by itself. */
export function shareExpiry(days: ShareDays, now: Date): Date | null {
  return days === "never" ? null : new Date(now.getTime() + Number(days) * dayMs);
}

export type ShareState = "works" | "expired" | "revoked";

export function shareState(share: { expiresAt: Date | null; revokedAt: Date | null }, now: Date): ShareState {
  if (share.revokedAt) return "revoked";
  return share.expiresAt && share.expiresAt <= now ? "expired" : "works";
}

/** Why a link shows nothing, and what to do. */
export const shareRefusals = {
  unknown: {
    title: "This link leads nowhere.",
    text: "Perhaps it was not copied to its end. Otherwise ask whoever sent it for a new one.",
  },
  expired: {
    title: "This link has expired.",
    text: "It worked for a time that its maker chose. Ask whoever sent it for a new one.",
  },
  revoked: {
    title: "This link was revoked.",
    text: "The team it belongs to has ended it. Ask whoever sent it for a new one.",
  },
  gone: {
    title: "What this link showed is not there any more.",
    text: "The run was deleted, or its team is archived. Ask whoever sent it.",
  },
} as const;
