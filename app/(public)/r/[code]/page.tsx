import type { Metadata } from "next";
import { CodeRefused } from "#components/team-test/hand/code-refused.tsx";
import { findRoundStanding } from "#lib/auth/round-standing.ts";
import { waitText } from "#lib/shared/wait-text.ts";
import { readRoundCode } from "#lib/team-test/rounds/round-code.ts";
import { OwnRoundsLeft } from "../own-rounds-left.tsx";
import { HandHere } from "./hand-here.tsx";
import { JoinHere } from "./join-here.tsx";

export const metadata: Metadata = { title: "Round", robots: { index: false } };

/** What the link or the QR code of a round leads to: one's place in it, or the way in. */
export default async function RoundPage({ params }: PageProps<"/r/[code]">) {
  const { code } = await params;
  const standing = await findRoundStanding(readRoundCode(code));
  if (standing.kind === "seated") return <HandHere standing={standing} />;
  if (standing.kind !== "unknown" && standing.kind !== "wait") return <JoinHere standing={standing} />;
  return (
    <div className="flex flex-col gap-6">
      <CodeRefused
        code={readRoundCode(code) ?? ""}
        waitText={standing.kind === "wait" ? waitText(standing.waitMs) : null}
      />
      <OwnRoundsLeft />
    </div>
  );
}
