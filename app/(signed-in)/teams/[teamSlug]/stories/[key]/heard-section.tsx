import { HeardList } from "#components/stories/heard/heard-list.tsx";
import { PlusOne } from "#components/stories/heard/plus-one.tsx";
import { RadarText } from "#components/stories/heard/radar-text.tsx";
import { AskButton } from "#components/ui/ask-button.tsx";
import { route } from "#components/ui/route.ts";
import { SectionHead } from "#components/ui/section-head.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { Member } from "#lib/auth/actor.ts";
import { configuration } from "#lib/shared/configuration.ts";
import type { HeardFrom } from "#lib/stories/heard-from/heard-from.ts";
import { listHeard } from "#lib/stories/heard-from/heard-from-store.ts";
import { radarLine } from "#lib/stories/heard-from/radar-line.ts";
import type { StoryDetail } from "#lib/stories/story/story-detail.ts";
import { addHeardAction, removeHeardAction } from "./heard-actions.ts";

/** What support can answer, and the customers that the story was heard from. */
export async function HeardSection({ member, story }: { member: Member; story: StoryDetail }) {
  const heard = await listHeard(member, story.id);
  const { teamSlug } = member;
  const { key, state, heardFrom, duplicateOf } = story;
  const path = `/teams/${teamSlug}/stories/${key}`;
  const line = radarLine({ key, title: story.fields.title, state, heardFrom }, new URL(path, configuration().url).href);
  const mayCount = member.permissions.has("stories:file") && !duplicateOf;
  return (
    <section aria-labelledby="heard">
      <SectionHead
        id="heard"
        title="Heard from"
        count={heardFrom === 0 ? "nobody yet" : `${heardFrom} ${heardFrom === 1 ? "customer" : "customers"}`}
      />
      <div className="grid gap-4 pt-3">
        {line && <RadarText line={line} />}
        {duplicateOf && (
          <p className="text-ink-2 text-table">
            Customers are counted by{" "}
            <TextLink href={route(`/teams/${teamSlug}/stories/${duplicateOf.key}`)}>{duplicateOf.key}</TextLink>, which
            this story duplicates.
          </p>
        )}
        {mayCount && <PlusOne action={addHeardAction.bind(null, teamSlug, { key })} />}
        {heard.length > 0 && (
          <HeardList
            heard={heard.map((one) => ({ ...one, act: one.isOwn && <TakeBack teamSlug={teamSlug} heard={one} /> }))}
          />
        )}
        {heard.length < heardFrom && <p className="text-ink-3 text-meta">The newest {heard.length} are shown.</p>}
      </div>
    </section>
  );
}

function TakeBack({ teamSlug, heard: { id, customerId } }: { teamSlug: string; heard: HeardFrom }) {
  return (
    <AskButton
      face="Take back"
      label={`Take ${customerId} back`}
      title={`Take ${customerId} back?`}
      description="The customer is no longer counted. What they said goes with it."
      submit="Take back"
      action={removeHeardAction.bind(null, teamSlug, { id })}
      done="Taken back."
    />
  );
}
