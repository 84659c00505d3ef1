"use client";

import { Plus } from "lucide-react";
import { useEffect, useRef, useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { notSent } from "#components/ui/not-sent.ts";
import { TextField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { useLeaveWarning } from "#components/ui/use-leave-warning.ts";
import type { RadarSettings } from "#lib/radar/sectors/radar-settings.ts";
import { fewestSectors, mostSectors } from "#lib/radar/sectors/sector.ts";
import type { ActionResult } from "#lib/shared/result.ts";
import { LeftOutSectors } from "./left-out-sectors.tsx";
import { SectorRow } from "./sector-row.tsx";
import {
  draftOf,
  isUnsaved,
  newKey,
  type SectorRow as Row,
  sentOf,
  wholeErrors,
  withErrors,
  withName,
  withNewRow,
  withoutRow,
  withRowAt,
  withTarget,
} from "./sectors-draft.ts";
import { SectorsPreview } from "./sectors-preview.tsx";

type RadarSettingsFormProps = {
  settings: RadarSettings;
  /** How many tactics stand in a sector, by its id. */
  counts: Readonly<Record<string, number>>;
  isReadOnly: boolean;
  save: (input: ReturnType<typeof sentOf>) => Promise<ActionResult<RadarSettings>>;
};

/** The sectors of a radar and how often its tactics are looked at, edited and saved as a whole. */
export function RadarSettingsForm({ settings, counts, isReadOnly, save }: RadarSettingsFormProps) {
  const [draft, setDraft] = useState(() => draftOf(settings));
  const [errors, setErrors] = useState<readonly string[]>([]);
  const [news, setNews] = useState("");
  const [isPending, startTransition] = useTransition();
  const section = useRef<HTMLElement>(null);
  const focusOn = useRef<string>(null);
  const toast = useToast();
  const { rows, leftOut } = draft;
  useLeaveWarning(isUnsaved(draft));

  useEffect(() => {
    if (!focusOn.current) return;
    section.current?.querySelector<HTMLElement>(focusOn.current)?.focus();
    focusOn.current = null;
  });

  function moveRow(row: Row, to: number) {
    if (to < 0 || to >= rows.length) return;
    setDraft((now) => withRowAt(now, row, to));
    focusOn.current = `[data-row="${row.key}"] [data-handle]`;
    setNews(`Moved to place ${to + 1} of ${rows.length}.`);
  }
  function removeRow(row: Row, index: number) {
    const hasTactics = (counts[row.key] ?? 0) > 0;
    const next = rows[index + 1] ?? rows[index - 1];
    focusOn.current = hasTactics ? `[data-left-out="${row.key}"] select` : `[data-row="${next?.key}"] input`;
    setDraft((now) => withoutRow(now, row, hasTactics));
  }
  function addRow() {
    focusOn.current = `[data-row="${newKey(draft)}"] input`;
    setDraft(withNewRow);
  }
  function saveAll() {
    const keys = rows.map(({ key }) => key);
    startTransition(async () => {
      const result = await save(sentOf(draft)).catch(notSent);
      if (!result.ok) {
        setDraft((now) => withErrors(now, keys, result.errors));
        setErrors(wholeErrors(result.errors));
        focusOn.current = "[aria-invalid=true]";
        return;
      }
      setErrors([]);
      setDraft(draftOf(result.value));
      toast({ text: "Saved." });
    });
  }

  return (
    <section
      ref={section}
      aria-label="Settings of the radar"
      className="mt-5 grid max-w-xl gap-x-14 lg:max-w-none lg:grid-cols-[minmax(0,36rem)_minmax(0,28rem)] lg:grid-rows-[auto_1fr]"
    >
      <fieldset disabled={isReadOnly} className="min-w-0">
        <ol aria-label="Sectors, clockwise from the top" className="border-t">
          {rows.map((row, index) => (
            <SectorRow
              key={row.key}
              row={row}
              index={index}
              count={counts[row.key] ?? 0}
              isReadOnly={isReadOnly}
              canGo={rows.length > fewestSectors}
              onName={(name) => setDraft((now) => withName(now, row.key, name))}
              onMove={(to) => moveRow(row, to)}
              onRemove={() => removeRow(row, index)}
            />
          ))}
        </ol>
        <p role="status" className="sr-only">
          {news}
        </p>
        <LeftOutSectors
          leftOut={leftOut}
          rows={rows}
          counts={counts}
          canComeBack={rows.length < mostSectors}
          onTarget={(id, goesTo) => setDraft((now) => withTarget(now, id, goesTo))}
          onBack={({ id, name }) => {
            focusOn.current = `[data-row="${id}"] input`;
            setDraft((now) => withRowAt(now, { key: id, name, error: undefined }, now.rows.length));
          }}
        />
        {!isReadOnly && (
          <div className="mt-3 flex flex-wrap items-center gap-3">
            <Button disabled={rows.length >= mostSectors} onClick={addRow}>
              <Plus aria-hidden="true" size={14} />
              Add a sector
            </Button>
            <span className="text-ink-3 text-meta">
              {fewestSectors} to {mostSectors}, clockwise from the top
            </span>
          </div>
        )}
        <div className="mt-6">
          <TextField
            label="Days between reviews"
            value={draft.days}
            isFigure
            inputMode="numeric"
            className="max-w-28"
            hint="After so many days without a look a tactic has missed a review; after two it fades."
            error={draft.daysError}
            onChange={({ target }) => setDraft((now) => ({ ...now, days: target.value, daysError: undefined }))}
          />
        </div>
      </fieldset>
      {!isReadOnly && (
        <div className="mt-5 grid gap-3">
          <FormErrors errors={errors} />
          <div className="flex items-center gap-3">
            <Button look="primary" isPending={isPending} onClick={saveAll}>
              Save settings
            </Button>
            {isUnsaved(draft) && <span className="text-ink-3 text-meta">Not saved yet</span>}
          </div>
        </div>
      )}
      <SectorsPreview rows={rows} />
    </section>
  );
}
