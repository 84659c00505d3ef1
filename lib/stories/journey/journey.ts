import { type ActKind, actKinds, type Beat } from "./beat.ts";
import { bottleneckBeats } from "./bottleneck-beats.ts";
import { changeBeats } from "./change-beats.ts";
import { eventBeats } from "./event-beats.ts";
import type { JourneyFacts } from "./journey-facts.ts";
import { saidBeats } from "./said-beats.ts";
import { theoryBeats } from "./theory-beats.ts";

/** `title` as a head: "The theory"; a kind that comes again says so. Its beats in order. */
export type Act = { kind: ActKind; title: string; beats: Beat[] };

/** A story as it went: bottleneck → theory → change → what the next run said, as often as it took, and what it taught. */
export type Journey = { acts: Act[]; lessons: { title: string; text: string }[] };

const titles: Record<ActKind, readonly [first: string, again: string]> = {
  bottleneck: ["The bottleneck", "It comes back"],
  theory: ["The theory", "The next theory"],
  change: ["The change", "The next change"],
  said: ["What the next runs said", "What the runs said then"],
};

/** The acts of a story, in the order in which they happened. What nobody wrote down is not made up. */
export function journeyOf(facts: JourneyFacts): Journey {
  const beats = [
    ...bottleneckBeats(facts),
    ...theoryBeats(facts),
    ...changeBeats(facts),
    ...saidBeats(facts),
    ...eventBeats(facts.events, facts.story.fields.effort),
  ].toSorted((a, b) => a.at.getTime() - b.at.getTime() || actKinds.indexOf(a.act) - actKinds.indexOf(b.act));
  const acts: Act[] = [];
  for (const beat of beats) {
    const last = acts.at(-1);
    if (last?.kind === beat.act) last.beats.push(beat);
    else acts.push({ kind: beat.act, title: titleOf(beat.act, acts), beats: [beat] });
  }
  return { acts, lessons: facts.lessons.map(({ title, text }) => ({ title, text })) };
}

function titleOf(kind: ActKind, before: readonly Act[]): string {
  const [first, again] = titles[kind];
  const has = (one: ActKind) => before.some((act) => act.kind === one);
  if (has(kind)) return again;
  return kind === "said" && !has("change") ? "What the runs said" : first;
}
