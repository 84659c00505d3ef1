import { RelativeTime } from "#components/ui/relative-time.tsx";
import { RowHead, Table, Td, Th, Tr } from "#components/ui/table.tsx";
import { durationText } from "#lib/shared/number-text.ts";
import { decisionNames, type TimeboxView } from "#lib/stories/timeboxes/timebox-view.ts";

/** The timeboxes that are over: what was planned, what it took, and what became of it. */
export function TimeboxHistory({ timeboxes }: { timeboxes: readonly TimeboxView[] }) {
  if (timeboxes.length === 0) return null;
  return (
    <Table label="Timeboxes that are over" isListOnPhone className="mt-2">
      <thead>
        <tr>
          <Th>Question</Th>
          <Th>Who</Th>
          <Th isNumber>Planned</Th>
          <Th isNumber>Used</Th>
          <Th>Decision</Th>
          <Th>Ended</Th>
        </tr>
      </thead>
      <tbody>
        {timeboxes.map((timebox) => (
          <Tr key={timebox.id}>
            <RowHead isWrapped>
              {timebox.question}
              {timebox.notes && (
                <span className="block max-w-[60ch] whitespace-pre-wrap font-normal text-ink-3 text-meta">
                  {timebox.notes}
                </span>
              )}
            </RowHead>
            <Td label="Who">{timebox.person}</Td>
            <Td isNumber label="Planned">
              {plannedText(timebox)}
            </Td>
            <Td isNumber label="Used">
              {durationText(timebox.usedMs)}
            </Td>
            <Td label="Decision">{timebox.decision && decisionNames[timebox.decision]}</Td>
            <Td label="Ended">{timebox.endedAt && <RelativeTime at={timebox.endedAt} />}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

/** "2 h + 30 min": with what it was extended by. */
function plannedText({ plannedMs, extensions }: TimeboxView): string {
  const given = extensions.map(({ ms }) => durationText(ms));
  return [durationText(plannedMs), ...given].join(" + ");
}
