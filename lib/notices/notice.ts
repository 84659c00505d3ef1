/** Why something concerns somebody. Each can be switched off by who gets it. */
export const noticeKinds = [
  "assigned",
  "mentioned",
  "followed",
  "reported",
  "timebox",
  "decision",
  "regressed",
  "office-hours",
  "radar",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** As the switches call them. */
export const noticeNames: Record<NoticeKind, string> = {
  assigned: "Something was given to me, or my advice is asked",
  mentioned: "Somebody mentioned me",
  followed: "A story that I follow moved or got a note",
  reported: "Something became of what I reported",
  timebox: "The time of a timebox of mine is nearly up",
  decision: "A decision of mine is needed",
  regressed: "A fix of mine no longer holds",
  "office-hours": "Office hours: my turn comes, or what I brought was answered",
  radar: "My team chooses the tactics of its radar",
};

/** Something that concerns a person, as their list shows it. */
export type NoticeLine = { id: string; text: string; href: string; team: string; at: Date; isRead: boolean };
