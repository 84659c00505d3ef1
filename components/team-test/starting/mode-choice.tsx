import type { Mode } from "#lib/team-test/rounds/phase.ts";
import { type Choice, ChoiceList } from "./choice-list.tsx";

const choices: Choice<Mode>[] = [
  {
    value: "live",
    name: "Live",
    about:
      "Together, in one room or one call. You lead, everyone’s screen follows, and each answers on their own phone.",
  },
  {
    value: "async",
    name: "Until a deadline",
    about:
      "Everyone answers when they have time. At the deadline the answers are shown, and you can talk about them live.",
  },
  {
    value: "group",
    name: "As a group",
    about: "One person enters what the team says. There are no single answers, and nothing to disagree on.",
  },
];

type ModeChoiceProps = { value: Mode; onChange: (mode: Mode) => void; error?: string };

/** How a round is held. */
export function ModeChoice(props: ModeChoiceProps) {
  return <ChoiceList legend="How do you hold it?" name="mode" choices={choices} {...props} />;
}
