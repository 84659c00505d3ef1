import { Link2 } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { dayText } from "#lib/shared/time-text.ts";
import type { AlikeStory } from "#lib/stories/duplicates/alike.ts";
import { stateNames } from "#lib/stories/states/story-state.ts";

type PeekAlikeProps = {
  alike: AlikeStory;
  teamSlug: string;
  now: number;
  /** Null: who looks may not. */
  onMerge: (() => void) | null;
};

/** What a story may be a duplicate of, and one press to make it one. */
export function PeekAlike({ alike, teamSlug, now, onMerge }: PeekAlikeProps) {
  const { key, title, state, closedAt, same } = alike;
  const facts = [
    closedAt ? `closed ${dayText(new Date(closedAt), now)}` : stateNames[state].toLowerCase(),
    ...same.map((what) => `same ${what}`),
  ];
  return (
    <div className="mt-4 flex items-start gap-2.5 rounded bg-sunk py-1.5 pr-2 pl-3 text-ink-2 text-table">
      <Link2 aria-hidden="true" size={14} className="mt-1 shrink-0" />
      <p className="min-w-0 flex-1 py-0.5 [overflow-wrap:anywhere]">
        Looks like <TextLink href={`/teams/${teamSlug}/stories/${key}`}>{key}</TextLink> “{title}”, {facts.join(", ")}.
      </p>
      {onMerge && (
        <Button look="bare" onClick={onMerge} className="text-accent">
          Make duplicate
        </Button>
      )}
    </div>
  );
}
