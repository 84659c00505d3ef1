"use client";

import dynamic from "next/dynamic";
import type { DeskProps } from "../desk/desk-props.ts";

const AskedRoom = dynamic(() => import("./asked-room.tsx").then((file) => file.AskedRoom));
const EnteredRoom = dynamic(() => import("./entered-room.tsx").then((file) => file.EnteredRoom));
const MarkedRoom = dynamic(() => import("./marked-room.tsx").then((file) => file.MarkedRoom));

/** The big screen of a round, with the code of its kind alone. */
export function RoomOfRound(props: DeskProps) {
  if (props.initial.choice) return <MarkedRoom {...props} />;
  return props.facts.mode === "group" ? <EnteredRoom {...props} /> : <AskedRoom {...props} />;
}
