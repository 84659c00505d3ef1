import { route } from "#components/ui/route.ts";
import { Tag } from "#components/ui/tag.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { SessionState } from "#lib/office-hours/queue/slot.ts";
import type { OfficeHours } from "#lib/office-hours/series/office-hours.ts";
import { rhythmText, sittingText } from "#lib/office-hours/series/sitting-text.ts";
import { sessionSentence } from "#lib/office-hours/sessions/session-words.ts";

type HoursItemProps = { officeHours: OfficeHours; next: SessionState; hoursPath: `/teams/${string}/office-hours` };

/** Office hours in the team's list: when they are, and what the next sitting is like. */
export function HoursItem({ officeHours, next, hoursPath }: HoursItemProps) {
  const { id, name, archivedAt, timeZone } = officeHours;
  return (
    <li className="border-b py-3.5 [overflow-wrap:anywhere]">
      <h2 className="flex flex-wrap items-center gap-x-3 font-semibold">
        <TextLink href={route(`${hoursPath}/${id}`)}>{name}</TextLink>
        {archivedAt && <Tag>archived</Tag>}
      </h2>
      {!archivedAt && <p className="mt-1">{sessionSentence(next, sittingText(new Date(next.startsAt), timeZone))}</p>}
      <p className="mt-0.5 text-ink-3 text-table">{rhythmText(officeHours)}</p>
    </li>
  );
}
