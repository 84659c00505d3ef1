import { RetentionForm } from "#components/load-tests/retention-form.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import type { Member } from "#lib/auth/actor.ts";
import { freedSentence, usedSentence } from "#lib/load-tests/retention/storage-sentence.ts";
import { findDue, listUsedStorage } from "#lib/load-tests/retention/storage-store.ts";
import type { FoundTest } from "#lib/load-tests/tests/test-store.ts";
import { setRetentionAction } from "./actions.ts";

/** How long a test keeps files and time buckets, what they take, and what goes next. */
export async function RetentionSection({ member, test }: { member: Member; test: FoundTest }) {
  const [[used], due] = await Promise.all([
    listUsedStorage(member, test.slug),
    findDue(member, test.id, test, new Date()),
  ]);
  const freed = freedSentence(due);
  return (
    <section aria-labelledby="kept" className="mt-10">
      <SectionHead id="kept" title="What is kept" meta="the oldest goes first; figures and verdicts stay for good" />
      <p className="mt-3 max-w-2xl text-ink-2 text-table">
        {used && usedSentence(used)} {freed ?? "Nothing is due to be removed."} A run that somebody keeps, the anchor
        and a pinned baseline never are.
      </p>
      <RetentionForm
        retention={test}
        save={setRetentionAction.bind(null, member.teamSlug, { id: test.id })}
        isReadOnly={test.isManaged}
      />
    </section>
  );
}
