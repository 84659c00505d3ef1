import { listText } from "#lib/shared/list-text.ts";
import type { OpenAction } from "#lib/team-test/actions/open-action.ts";
import type { HistoryChoice } from "#lib/team-test/history/history-choice.ts";
import { mostSplitOf } from "#lib/team-test/history/most-split.ts";
import { closedSentence, runningSentence } from "#lib/team-test/history/overview-sentence.ts";
import type { PastRound } from "#lib/team-test/history/past-round.ts";

type Shown = {
  choice: HistoryChoice;
  /** Oldest first. */
  rounds: readonly PastRound[];
  actions: readonly OpenAction[];
  canJoin: boolean;
  now: Date;
};

/** The first line of the team test's page. */
export function overviewAnswer({ choice, rounds, canJoin }: Shown): string {
  const [running] = choice.running;
  if (running) return runningSentence({ ...running, canJoin: canJoin && running.code !== null });
  return newestSentence(rounds) ?? otherSentence(choice);
}

/** What explains it. */
export function overviewExplanation({ choice, rounds, actions, now }: Shown): string {
  const newest = rounds.at(-1);
  return [
    choice.running.length > 0 ? newestSentence(rounds) : null,
    newest?.people &&
      `${newest.people.answered} of ${newest.people.of} people answered${choice.running.length > 0 ? " then" : ""}.`,
    newest && splitText(newest),
    actionsText(actions, now),
  ]
    .filter(Boolean)
    .join(" ");
}

function newestSentence(rounds: readonly PastRound[]): string | null {
  const newest = rounds.at(-1);
  return newest ? closedSentence(newest, rounds.at(-2) ?? null) : null;
}

function otherSentence({ choices, abandoned }: HistoryChoice): string {
  const [choice] = choices;
  if (choice?.decision) return `${choice.decision} was chosen in round ${choice.number}.`;
  if (choice) return `Nothing was chosen in round ${choice.number}.`;
  return abandoned.length > 0 ? "No round was finished yet." : "Your team has not held a round yet.";
}

function splitText(round: PastRound): string | null {
  const split = mostSplitOf(round, 2).map(({ question }) => `“${question.short}”`);
  return split.length === 0 ? null : `You disagreed most on ${listText(split)}.`;
}

function actionsText(actions: readonly OpenAction[], now: Date): string | null {
  if (actions.length === 0) return null;
  const today = now.toISOString().slice(0, 10);
  const overdue = actions.filter(({ dueOn }) => dueOn !== null && dueOn < today).length;
  const open = actions.length === 1 ? "1 action is open" : `${actions.length} actions are open`;
  return overdue === 0
    ? `${open}.`
    : `${open}, ${overdue === actions.length && overdue === 1 ? "and overdue" : `${overdue} overdue`}.`;
}
