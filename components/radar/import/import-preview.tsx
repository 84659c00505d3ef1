"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect, useId, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { notSent } from "#components/ui/not-sent.ts";
import { Radio } from "#components/ui/radio.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { sectorsOfFile } from "#lib/radar/interchange/file-sectors.ts";
import { type ImportMapping, type ImportOnto, planImport, usualMapping } from "#lib/radar/interchange/import-plan.ts";
import { importSentence } from "#lib/radar/interchange/import-sentence.ts";
import type { RadarFile } from "#lib/radar/interchange/radar-row.ts";
import { places } from "#lib/radar/places/place.ts";
import { dayAfter } from "#lib/shared/days.ts";
import { ImportLines } from "./import-lines.tsx";
import { ImportWords } from "./import-words.tsx";
import type { SaveRadar } from "./radar-import-acts.ts";

export type ImportPreviewProps = {
  text: string;
  file: RadarFile;
  /** What is on the radar already. */
  onto: Omit<ImportOnto, "days">;
  today: string;
  /** Whether this person may choose the sectors. */
  maySetUp: boolean;
  radarHref: Route;
  save: SaveRadar;
  onCancel: () => void;
};

/** Where the words of a file lead, and line by line what that makes of it. */
export function ImportPreview({ text, file, onto, today, maySetUp, radarHref, save, onCancel }: ImportPreviewProps) {
  const router = useRouter();
  const toast = useToast();
  const sectorsId = useId();
  const ownSectors = maySetUp && onto.tactics.length === 0 ? sectorsOfFile(file.rows) : null;
  const [hasOwn, setHasOwn] = useState(ownSectors !== null);
  const sectors = (hasOwn ? ownSectors : null) ?? onto.sectors;
  const [changed, setChanged] = useState<ImportMapping>({ rings: {}, sectors: {} });
  const usual = usualMapping(file.rows, sectors);
  const mapping = {
    rings: { ...usual.rings, ...changed.rings },
    sectors: hasOwn ? usual.sectors : { ...usual.sectors, ...changed.sectors },
  };
  const [days, setDays] = useState({ on: today, before: dayAfter(today, -90) });
  const [errors, setErrors] = useState<{ path: string; message: string }[]>([]);
  const [isSaving, setIsSaving] = useState(false);
  const lines = planImport(file.rows, mapping, { ...onto, sectors, days });
  const count = lines.filter(({ place }) => place !== null).length;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  async function bringIn() {
    setErrors([]);
    setIsSaving(true);
    const result = await save({ text, mapping, hasOwnSectors: hasOwn, ...days }).catch(notSent);
    setIsSaving(false);
    if (!result.ok) return setErrors(result.errors);
    const { added, toConsidering } = result.value;
    const more = toConsidering > 0 ? ` ${toConsidering} of them in Considering, as five are in hand.` : "";
    toast({ text: `${countText(added)} brought in.${more}` });
    router.push(radarHref);
  }
  const errorOf = (path: string) => errors.find((error) => error.path === path)?.message;
  const formErrors = errors.filter(({ path }) => path !== "on" && path !== "before").map(({ message }) => message);

  return (
    <section className="mt-6 grid gap-7">
      <h2 ref={heading} tabIndex={-1} className="font-medium text-lead">
        {importSentence({ found: file.rows.length, coming: count, leftOut: file.leftOut.length })}
      </h2>
      <ImportWords
        kind="rings"
        rows={file.rows}
        mapping={mapping}
        chosen={changed}
        sectors={sectors}
        onChoose={(word, value) => {
          const place = places.find((one) => one === value);
          if (place) setChanged({ ...changed, rings: { ...changed.rings, [word]: place } });
        }}
      />
      {ownSectors && (
        <div role="radiogroup" aria-labelledby={sectorsId} className="grid gap-2">
          <p id={sectorsId} className="font-medium text-table">
            Sectors of the radar
          </p>
          <Radio name="sectors" checked={hasOwn} onChange={() => setHasOwn(true)}>
            Those of the file: {ownSectors.map(({ name }) => name).join(", ")}
          </Radio>
          <Radio name="sectors" checked={!hasOwn} onChange={() => setHasOwn(false)}>
            Ours: {onto.sectors.map(({ name }) => name).join(", ")}
          </Radio>
        </div>
      )}
      {!hasOwn && (
        <ImportWords
          kind="sectors"
          rows={file.rows}
          mapping={mapping}
          chosen={changed}
          sectors={sectors}
          onChoose={(word, value) => setChanged({ ...changed, sectors: { ...changed.sectors, [word]: value } })}
        />
      )}
      <div className="grid max-w-xl gap-4 sm:grid-cols-2">
        <TextField
          label="The file is of"
          type="date"
          max={today}
          value={days.on}
          onChange={({ target }) => setDays({ ...days, on: target.value })}
          hint="What it calls new or moved has its move on this day."
          error={errorOf("on")}
        />
        <TextField
          label="The edition before it is of"
          type="date"
          max={today}
          value={days.before}
          onChange={({ target }) => setDays({ ...days, before: target.value })}
          hint="What was there before stood in its place on this day."
          error={errorOf("before")}
        />
      </div>
      <div>
        <SectionHead title="What becomes of it" count={countText(lines.length)} />
        <ImportLines lines={lines} sectors={sectors} leftOut={file.leftOut} />
      </div>
      <div className="grid gap-3">
        <FormErrors errors={formErrors} />
        <div className="flex flex-wrap gap-2">
          <Button look="primary" isPending={isSaving} disabled={count === 0} onClick={bringIn}>
            Bring in {countText(count)}
          </Button>
          <Button onClick={onCancel}>Another file</Button>
        </div>
      </div>
    </section>
  );
}

function countText(count: number): string {
  return count === 1 ? "1 tactic" : `${count} tactics`;
}
