import { AddEvidence } from "#components/stories/evidence/add-evidence.tsx";
import { EvidenceActs } from "#components/stories/evidence/evidence-acts.tsx";
import { EvidenceDesk } from "#components/stories/evidence/evidence-desk.tsx";
import { EvidenceMedia, type ShownMedia } from "#components/stories/evidence/evidence-media.tsx";
import { EvidenceRow } from "#components/stories/evidence/evidence-row.tsx";
import { sourceWords } from "#components/stories/evidence/evidence-words.ts";
import { SectionHead } from "#components/ui/section-head.tsx";
import type { Member } from "#lib/auth/actor.ts";
import { configuration } from "#lib/shared/configuration.ts";
import { type Evidence, evidenceMaxBytes } from "#lib/stories/evidence/evidence.ts";
import { listEvidence } from "#lib/stories/evidence/evidence-store.ts";
import type { StoryDetail } from "#lib/stories/story/story-detail.ts";
import {
  addLinkAction,
  addRunAction,
  attachFileAction,
  changeEvidenceAction,
  listRunChoicesAction,
  removeEvidenceAction,
} from "./evidence-actions.ts";

/** What shows that the story is so: pictures and recordings in their place, runs, links and files below. */
export async function EvidenceSection({ member, story }: { member: Member; story: StoryDetail }) {
  const evidence = await listEvidence(member, story.id);
  const now = Date.now();
  const { teamSlug, userId, permissions } = member;
  const bound = { key: story.key };
  const hrefOf = ({ id }: Evidence) => `/teams/${teamSlug}/stories/${story.key}/evidence/${id}`;

  const actsOf = (one: Evidence) => {
    const isOwn = one.addedById === userId && permissions.has("stories:file");
    const it = { ...bound, id: one.id };
    return (
      <EvidenceActs
        title={one.title}
        values={one}
        downloadHref={one.file && `${hrefOf(one)}?download`}
        change={isOwn || permissions.has("stories:edit") ? changeEvidenceAction.bind(null, teamSlug, it) : null}
        remove={isOwn || permissions.has("stories:set-up") ? removeEvidenceAction.bind(null, teamSlug, it) : null}
      />
    );
  };
  const media = evidence.flatMap((one): ShownMedia[] =>
    one.kind === "screenshot" || one.kind === "video"
      ? [
          {
            id: one.id,
            kind: one.kind,
            title: one.title,
            src: hrefOf(one),
            words: sourceWords(one, now),
            acts: actsOf(one),
          },
        ]
      : [],
  );
  const others = evidence.filter(({ kind }) => kind !== "screenshot" && kind !== "video");
  return (
    <section aria-labelledby="evidence">
      <SectionHead
        id="evidence"
        title="Evidence"
        count={evidence.length === 0 ? undefined : String(evidence.length)}
        tools={
          permissions.has("stories:file") && (
            <AddEvidence
              userName={member.name}
              addLink={addLinkAction.bind(null, teamSlug, bound)}
              addRun={addRunAction.bind(null, teamSlug, bound)}
              listRuns={listRunChoicesAction.bind(null, teamSlug)}
            />
          )
        }
      />
      {permissions.has("stories:file") && (
        <EvidenceDesk
          userId={userId}
          teamSlug={teamSlug}
          storyKey={story.key}
          maxBytes={Math.min(evidenceMaxBytes, configuration().uploadMaxBytes)}
          attach={attachFileAction.bind(null, teamSlug, bound)}
        />
      )}
      {media.length > 0 && <EvidenceMedia media={media} />}
      {others.length > 0 && (
        <ul aria-label="Runs, links and files" className="mt-3 border-t">
          {others.map((one) => (
            <EvidenceRow
              key={one.id}
              evidence={one}
              teamSlug={teamSlug}
              words={sourceWords(one, now)}
              acts={actsOf(one)}
            />
          ))}
        </ul>
      )}
      {evidence.length === 0 && (
        <p className="pb-1 text-ink-3 text-table">
          Nothing shows yet that it is so: no screenshot, no recording, no run.
        </p>
      )}
    </section>
  );
}
