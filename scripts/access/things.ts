export const teamKeys = ["private", "other", "open", "archived"] as const;
export type TeamKey = (typeof teamKeys)[number];

/** The slug that a new team is to get: it is no team's. */
export const newTeamSlug = "new-team";

type WithId = { id: string };
type WithSlug = WithId & { slug: string };
type WithKey = WithId & { key: string };
type WithToken = WithId & { token: string };

/** A team with one of everything. Whatever people read of it has the team's marker in it. */
export type Things = {
  key: TeamKey;
  marker: string;
  id: string;
  slug: string;
  visibility: "open" | "private";
  isArchived: boolean;
  service: WithSlug;
  infrastructure: WithId;
  environment: WithId;
  test: WithSlug;
  run: WithId & { number: number };
  invalidRun: WithId;
  failedRun: WithId;
  badge: WithId;
  changePoint: WithId;
  regression: WithId;
  person: WithId & { email: string; sessionId: string };
  token: WithToken;
  instanceToken: WithToken;
  comparison: WithId;
  /** An anonymous one in which people answer, its code, the cookies of a guest in it, and the seat of one who waits. */
  round: WithId & { number: number; code: string; guestCookie: string; waitingId: string };
  /** One that people answer until a deadline. */
  datedRound: WithId;
  /** One that is discussed, with one agreed answer. */
  discussedRound: WithId;
  closedRound: WithId & { number: number };
  /** Of the team test, open. */
  action: WithId;
  /** One of its own, and when it was saved last. */
  questionSet: WithId & { savedAt: string };
  /** A running one between three candidates, one of which is named. */
  choice: WithId & { candidateId: string };
  decidedChoice: WithId;
  /** Stories by their state. */
  inboxStory: WithKey;
  framedStory: WithKey;
  /** With a clock that runs, and three hypotheses: a draft, one that awaits runs, one that awaits observations. */
  investigatedStory: WithKey;
  draftSavedAt: string;
  /** An observation of the third. */
  seen: WithId;
  /** Whose clock is paused, and one without a clock. */
  waitingStory: WithKey;
  clocklessStory: WithKey;
  sizedStory: WithKey;
  fixingStory: WithKey;
  verifyingStory: WithKey;
  closedStory: WithKey;
  /** Of `fixingStory`, open. */
  fix: WithId;
  /** Of `closedStory`, which is held to a level of 500 ms. */
  lesson: WithId;
  /** Of the framed story. */
  note: WithId;
  removedNote: WithId;
  ticket: WithId;
  storyEvent: WithId;
  /** Of the framed story, and nobody's own. */
  evidence: WithId;
  heard: WithId;
  /** Of the public form. */
  formToken: string;
  /** A view of stories that is the team's. */
  teamView: WithId;
  /** That are held now: somebody talks and somebody waits. */
  officeHours: WithId & { startsAt: string; talkingId: string; waitingId: string };
  /** That could be opened. */
  emptyHours: WithId & { startsAt: string };
  /** On the radar: one that is tried, with a review, and one that is considered. */
  tactic: WithSlug & { review: WithId };
  consideredTactic: WithSlug;
  /** Of the radar, in which people pick. */
  ballot: WithId;
  share: WithToken;
  invitation: WithToken;
  strangersInvitation: WithToken;
  instanceInvitation: WithToken;
  resetToken: string;
};

/** Ids, slugs and the tokens of links: what things can be asked for by; and bearer tokens. */
const handle = /(slug|link)-[\w-]+|hr_[\da-f]{40}|[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g;

/** Every handle in a text. */
export function handlesIn(text: string): string[] {
  return text.match(handle) ?? [];
}

/** What a team's things can be asked for by. Unlike the marker, it comes back in the answer to whoever typed it. */
export function handlesOf(things: Things): string[] {
  return handlesIn(JSON.stringify(things));
}
