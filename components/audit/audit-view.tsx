import type { Route } from "next";
import { Answer } from "#components/ui/answer.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { AuditEntry } from "#lib/audit/audit-entry.ts";
import { type AuditFilter, auditQuery, cursorText } from "#lib/audit/audit-filter.ts";
import { auditSentence } from "#lib/audit/audit-sentence.ts";
import { AuditFilterForm } from "./audit-filter-form.tsx";
import { AuditList } from "./audit-list.tsx";

type AuditViewProps = {
  entries: readonly AuditEntry[];
  hasMore: boolean;
  filter: AuditFilter;
  /** It begins at an older place than the newest. */
  isOlder: boolean;
  path: Route;
  now: Date;
  teams?: readonly { slug: string; name: string }[];
};

/** All that the pages of the audit log show below their tabs. */
export function AuditView({ entries, hasMore, filter, isOlder, path, now, teams }: AuditViewProps) {
  const query = auditQuery(filter);
  const last = entries.at(-1);
  const to = (search: string) => `${path}${search}` as Route;
  return (
    <>
      <Answer explanation="Nobody can change or remove what is written here, not even an admin.">
        {auditSentence({ newest: entries[0] ?? null, isFiltered: query !== "", isOlder, now: now.getTime() })}
      </Answer>
      {!last && query === "" && !isOlder ? (
        <EmptyState>
          Who invites somebody, changes a role, a token or a setting, uploads or deletes a run, or is refused something,
          is written down here with the time and the address.
        </EmptyState>
      ) : (
        <AuditFilterForm filter={filter} isFiltered={query !== ""} path={path} {...(teams && { teams })} />
      )}
      <AuditList entries={entries} hasTeams={teams !== undefined} now={now} />
      <nav aria-label="Pages of the log" className="mt-4 flex flex-wrap gap-x-5 gap-y-1 text-table">
        {isOlder && <TextLink href={to(query)}>Newest</TextLink>}
        {hasMore && last && (
          <TextLink href={to(auditQuery({ ...filter, before: cursorText(last) }))}>Older entries</TextLink>
        )}
      </nav>
    </>
  );
}
