"use client";

import type { DeskProps } from "../desk/desk-props.ts";
import { LookingBack } from "../desk/looking-back.tsx";
import { PhaseBody, type Talk } from "../desk/phase-body.tsx";
import { useAgreementDrafts } from "../desk/use-agreement-drafts.ts";
import { useDesk } from "../desk/use-desk.ts";
import { useNextStep } from "../desk/use-next-step.ts";
import { RoomFooter } from "./room-footer.tsx";
import { RoomHeader } from "./room-header.tsx";
import { useRoomKeys } from "./use-room-keys.ts";

/**
 * The big screen of a round, for a wall: read from three metres, led by keys. `data-room` takes the rail away and lets all
 * sizes grow with the screen (app/globals.css, components/shell/shell.tsx).
 */
export function RoundRoom({ talk, ...props }: DeskProps & { talk: Talk }) {
  const desk = useDesk(props);
  const drafts = useAgreementDrafts(desk.state.agreements);
  const step = useNextStep(desk);
  useRoomKeys({ move: desk.hasVotes ? desk.move : null, press: desk.acts && step.face ? step.press : null });
  return (
    <div data-room="" className="flex min-h-dvh flex-col px-4 sm:px-10">
      <RoomHeader desk={desk} />
      <div className="flex-1 pt-6 pb-4">
        <LookingBack desk={desk} />
        <PhaseBody desk={desk} drafts={drafts} talk={talk} place="room" />
      </div>
      <RoomFooter desk={desk} step={step} />
    </div>
  );
}
