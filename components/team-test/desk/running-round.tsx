"use client";

import dynamic from "next/dynamic";
import type { DeskProps } from "./desk-props.ts";

const AskedDesk = dynamic(() => import("./asked-desk.tsx").then((file) => file.AskedDesk));
const EnteredDesk = dynamic(() => import("../group/entered-desk.tsx").then((file) => file.EnteredDesk));
const MarkedDesk = dynamic(() => import("../candidates/marked-desk.tsx").then((file) => file.MarkedDesk));

/**
 * The desk of a running round. The record of a closed one is the same page, and does not load the code of this; nor does a round load that of
 * the other kinds. The server draws it, and names its code in the page's head.
 */
export function RunningRound(props: DeskProps) {
  if (props.initial.choice) return <MarkedDesk {...props} />;
  return props.facts.mode === "group" ? <EnteredDesk {...props} /> : <AskedDesk {...props} />;
}
