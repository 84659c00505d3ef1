import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { CodeForm } from "#components/team-test/joining/code-form.tsx";
import { findRoundStanding } from "#lib/auth/round-standing.ts";
import { waitText } from "#lib/shared/wait-text.ts";
import { readRoundCode } from "#lib/team-test/rounds/round-code.ts";
import { OwnRoundsLeft } from "./own-rounds-left.tsx";

export const metadata: Metadata = { title: "Join a round", robots: { index: false } };

/** The door to a round, for whoever has its code and no link: `/r?code=7kq4-m2xd` leads on or says why not. */
export default async function CodePage({ searchParams }: PageProps<"/r">) {
  const [typed = ""] = [(await searchParams).code ?? ""].flat();
  const error = typed === "" ? undefined : await leadOn(typed);
  return (
    <>
      <h1 className="mb-5 font-medium text-answer">Join a round</h1>
      <CodeForm key={typed} typed={typed} error={error} />
      {error !== undefined && <OwnRoundsLeft />}
    </>
  );
}

/** Goes to the round; returns why there is none. */
async function leadOn(typed: string): Promise<string> {
  const code = readRoundCode(typed);
  if (code === null) return "This is no code: it has eight letters and digits, without 0, 1, I, L, O, U and V.";
  const standing = await findRoundStanding(code);
  if (standing.kind === "unknown")
    return "No round is running under this code. Was it mistyped? When a round is closed, its code ends with it.";
  if (standing.kind === "wait")
    return `From your address came too many codes that lead nowhere. Try again in ${waitText(standing.waitMs)}.`;
  return redirect(`/r/${code}` as Route);
}
