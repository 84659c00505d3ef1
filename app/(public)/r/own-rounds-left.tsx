import { RoundsLeft } from "#components/team-test/joining/rounds-left.tsx";
import { findPerson } from "#lib/auth/require-person.ts";
import { listRoundsLeft } from "#lib/team-test/seats/rounds-left-store.ts";

/** For somebody whose code is dead: the rounds that they were in a moment ago. */
export async function OwnRoundsLeft() {
  const person = await findPerson();
  return person && <RoundsLeft rounds={await listRoundsLeft(person, new Date())} />;
}
