"use client";

import dynamic from "next/dynamic";

/** `CandidateRecord` on the page of every closed round, of which few chose between candidates: the others do not load its code. */
export const LateCandidateRecord = dynamic(() => import("./candidate-record.tsx").then((file) => file.CandidateRecord));
