"use client";

import dynamic from "next/dynamic";
import type { DeskProps } from "../desk/desk-props.ts";

const AskedRoom = dynamic(() => import("./asked-room.tsx").then((file) => file.AskedRoom));
const EnteredRoom = dynamic(() => import("./entered-room.tsx").then((file) => file.EnteredRoom));

/** The big screen of a round, with the code of its kind alone. */
export function RoomOfRound(props: DeskProps) {
  return props.facts.mode === "group" ? <EnteredRoom {...props} /> : <AskedRoom {...props} />;
}
