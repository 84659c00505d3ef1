import type { ConfigAnswer } from "#lib/compose/configuration/config-answer.ts";
import { numberText } from "#lib/shared/number-text.ts";

type Action = ConfigAnswer["changes"][number]["action"];

/** What each act means, in the order in which they are told. */
export const actionMeanings: Record<Action, string> = {
  create: "is new",
  update: "differs from the file",
  adopt: "was made by hand; the file manages it from now on",
  restore: "comes back out of the archive",
  release: "the file names it no longer; it may be changed by hand again",
  archive: "the file names it no longer; it leaves the lists and can be restored",
};

/** "2 to create, 1 to update; 12 stay as they are." */
export function planSentence({ changes, unchanged }: ConfigAnswer): string {
  const stay = unchanged === 1 ? "one thing stays as it is" : `${numberText(unchanged)} stay as they are`;
  if (changes.length === 0) return unchanged === 0 ? "There is nothing to do." : `Nothing to do: ${stay}.`;
  const counts = countsOf(changes).map(([action, count]) => `${numberText(count)} to ${action}`);
  return unchanged === 0 ? `${counts.join(", ")}.` : `${counts.join(", ")}; ${stay}.`;
}

/** "Apply 8 changes", as the button says it. */
export function applyText({ changes }: ConfigAnswer): string {
  return changes.length === 1 ? "Apply one change" : `Apply ${numberText(changes.length)} changes`;
}

/** "8 changes made." */
export function doneSentence({ changes }: ConfigAnswer): string {
  if (changes.length === 0) return "There was nothing left to do.";
  return changes.length === 1 ? "One change made." : `${numberText(changes.length)} changes made.`;
}

/** The acts that occur, with how often. */
export function countsOf(changes: ConfigAnswer["changes"]): [Action, number][] {
  const groups = Map.groupBy(changes, ({ action }) => action);
  return (Object.keys(actionMeanings) as Action[]).flatMap((action): [Action, number][] => {
    const count = groups.get(action)?.length ?? 0;
    return count > 0 ? [[action, count]] : [];
  });
}
