import "server-only";
import type { Member, Participant } from "#lib/auth/actor.ts";
import { type RoundReader, type RoundState, stateFor } from "../rounds/round-state.ts";
import { eventBytes, eventStream, type Message } from "./event-stream.ts";
import type { LiveRounds } from "./live-rounds-store.ts";
import { isStillMember, isStillSeated } from "./still-there-store.ts";

/** Who asks for which round, and the rounds that this process follows. */
type Asked = { request: Request; rounds: LiveRounds; roundId: string };

/** The round as the desk and the room of its team follow it: `event: state`, `data: RoundState`. */
export function memberEvents(member: Member, { roundId, ...asked }: Asked): Promise<Response> {
  const reader = member.permissions.has("rounds:run") ? "facilitator" : "member";
  const mayStay = () => isStillMember(member);
  return follow({ ...asked, roundId, reader: `${roundId} member ${member.userId}`, mayStay }, (state) =>
    stateMessage(state, reader),
  );
}

/** The same for somebody with a seat. When a facilitator sends them away, they are told `refused` and nothing more. */
export function participantEvents(participant: Participant, asked: Omit<Asked, "roundId">): Promise<Response> {
  const { roundId, seatId, isGuest } = participant;
  const mayStay = () => isStillSeated(participant);
  const reader = isGuest ? "guest" : "member";
  return follow({ ...asked, roundId, reader: `${roundId} seat ${seatId}`, mayStay }, (state) =>
    hasSeat(state, seatId) ? stateMessage(state, reader) : refusedMessage,
  );
}

/** What a guest is told who asked for a seat: `waiting`, `admitted` or `refused`, and nothing of the round. */
export function waitingEvents(seatId: string, asked: Asked): Promise<Response> {
  return follow({ ...asked, reader: `${asked.roundId} seat ${seatId}` }, (state) => {
    if (state.phase === "closed") return refusedMessage;
    if (hasSeat(state, seatId)) return admittedMessage;
    return state.waiting.some(({ id }) => id === seatId) ? waitingMessage : refusedMessage;
  });
}

const waitingMessage = { bytes: eventBytes("waiting", {}), isLast: false };
const admittedMessage = { bytes: eventBytes("admitted", {}), isLast: true };
const refusedMessage = { bytes: eventBytes("refused", {}), isLast: true };

type Followed = Asked & { reader: string; mayStay?: () => Promise<boolean> };

function follow(
  { request, rounds, roundId, reader, mayStay }: Followed,
  say: (state: RoundState) => Message,
): Promise<Response> {
  // Who waits is told nothing twice: not even when something happens in the round.
  let said: Message | null = null;
  return eventStream({
    request,
    reader,
    mayStay,
    follow: (tell) =>
      rounds.follow(roundId, (state) => {
        const message = state ? say(state) : refusedMessage;
        if (message !== said) tell(message);
        said = message;
      }),
  });
}

function hasSeat({ seats }: RoundState, seatId: string): boolean {
  return seats.some(({ id }) => id === seatId);
}

/** Three hundred screens of one kind are told the same: it is written once. */
const written = new WeakMap<RoundState, Map<RoundReader, Message>>();

function stateMessage(state: RoundState, reader: RoundReader): Message {
  const ofState = written.get(state) ?? new Map<RoundReader, Message>();
  written.set(state, ofState);
  const message = ofState.get(reader) ?? {
    bytes: eventBytes("state", stateFor(state, reader)),
    isLast: state.phase === "closed",
  };
  ofState.set(reader, message);
  return message;
}
