import type { Route } from "next";
import type { ActionResult } from "#lib/shared/result.ts";
import type { PreviousResult } from "#lib/team-test/history/previous-results.ts";
import type { JoinLinks } from "#lib/team-test/joining/join-links.ts";
import type { Answer } from "#lib/team-test/results/tally.ts";
import type { Phase } from "#lib/team-test/rounds/phase.ts";
import type { RoundFacts, RoundState } from "#lib/team-test/rounds/round-state.ts";
import type { ChoiceActs } from "../candidates/choice-acts.ts";
import type { OnRadar } from "../radar/on-radar.ts";
import type { CheckInActs } from "./check-in/check-in-acts.ts";

type Act<Input, Value = unknown> = (input: Input) => Promise<ActionResult<Value>>;

/** An action of the team, as it is typed and sent. */
export type ActionInput = { text: string; ownerId?: string; ownerName: string; dueOn: string };
export type AgreementInput = { questionId: string; answer: Answer; reason: string; changedBecause: string };
export type TimerAct = { act: "start" | "stop" | "reset"; ms?: number };
export type Settling = { id: string; state: "open" | "done" | "dropped"; reason: string };

/** What whoever leads a round can do, each bound to the round. */
export type RoundActs = {
  advance: Act<{ from: Phase }, { phase: Phase }>;
  lookAt: Act<{ questionId: string }>;
  setTimer: Act<TimerAct>;
  /** ISO 8601 */
  moveDeadline: Act<{ deadline: string }>;
  admit: Act<{ seatId: string; isIn: boolean }>;
  agree: Act<AgreementInput>;
  unagree: Act<{ questionId: string }>;
  addAction: Act<ActionInput & { questionId?: string }, { id: string }>;
  changeAction: Act<ActionInput & { id: string }>;
  settleAction: Act<Settling>;
  removeAction: Act<{ id: string }>;
};

/** A member of the team, who may own an action. */
export type Owner = { userId: string; name: string };

/** What the desk and the screen of a round are built from. */
export type DeskProps = {
  facts: RoundFacts & { teamName: string; startedOn: string };
  initial: RoundState;
  eventsHref: string;
  /** `/teams/checkout` */
  teamPath: string;
  previous: PreviousResult[];
  owners: Owner[];
  /** Null: somebody who watches. */
  acts: RoundActs | null;
  /** How people join; null where nobody does. */
  join: { code: string; links: JoinLinks } | null;
  /** What can be done with a choice between candidates; null: somebody who watches. */
  choiceActs: ChoiceActs | null;
  /** What can be done with the tactics that it looks at; null: somebody who watches. */
  checkInActs: CheckInActs | null;
  recordHref: Route;
  radar: OnRadar;
};
