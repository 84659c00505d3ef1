import type { ReactNode } from "react";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { amountText } from "#lib/stories/fields/fact-text.ts";
import { outcomeNames } from "#lib/stories/states/story-state.ts";
import type { StoryDetail } from "#lib/stories/story/story-detail.ts";

type StoryBadgesProps = {
  story: Pick<StoryDetail, "key" | "approvedBy" | "regressed" | "needsDecision" | "snooze" | "duplicateOf" | "outcome">;
  teamSlug: string;
};

/** What is out of the ordinary with a story, beside its state: words in ink. */
export function StoryBadges({ story, teamSlug }: StoryBadgesProps) {
  const { approvedBy, regressed, needsDecision, snooze, duplicateOf, outcome } = story;
  return (
    <>
      {outcome && <Badge>{outcomeNames[outcome.kind]}</Badge>}
      {approvedBy !== "" && <Badge>accepted without proof by {approvedBy}</Badge>}
      {regressed && (
        <Badge isLoud>
          regressed <RelativeTime at={regressed.at} />
        </Badge>
      )}
      {needsDecision && <Badge isLoud>needs a decision</Badge>}
      {snooze && (
        <Badge>
          snoozed {snooze.until && <>until {<RelativeTime at={snooze.until} />}</>}
          {wakesWhen(snooze.when, snooze.until !== null)}
        </Badge>
      )}
      {duplicateOf && (
        <Badge>
          duplicate of{" "}
          <TextLink href={`/teams/${teamSlug}/stories/${duplicateOf.key}`}>
            {duplicateOf.key} {duplicateOf.title}
          </TextLink>
        </Badge>
      )}
    </>
  );
}

function Badge({ isLoud = false, children }: { isLoud?: boolean; children: ReactNode }) {
  return (
    <span
      className={
        isLoud
          ? "rounded bg-ink px-1.5 font-medium text-meta text-paper leading-5"
          : "rounded bg-sunk px-1.5 text-ink-2 text-meta leading-5"
      }
    >
      {children}
    </span>
  );
}

function wakesWhen(when: unknown, hasDay: boolean): string {
  if (typeof when !== "object" || when === null) return "";
  const or = hasDay ? " or " : "";
  if ("atLeast" in when && typeof when.atLeast === "number")
    return `${or}until it hits ${amountText(when.atLeast)} customers a week`;
  if ("above" in when && typeof when.above === "number")
    return `${or}until its figure is above ${amountText(when.above)}`;
  return "";
}
