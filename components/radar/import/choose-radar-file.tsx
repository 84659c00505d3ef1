"use client";

import { type FormEvent, useState } from "react";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { notSent } from "#components/ui/not-sent.ts";
import { TextareaField } from "#components/ui/text-field.tsx";
import { useFileDrop } from "#components/upload/use-file-drop.ts";
import { decodedFile } from "#lib/radar/interchange/decoded-file.ts";
import { longestRadarFile, type RadarFile } from "#lib/radar/interchange/radar-row.ts";
import type { ReadRadar } from "./radar-import-acts.ts";

type ChooseRadarFileProps = { read: ReadRadar; onRead: (text: string, file: RadarFile) => void };

/** A file by choice, drop or paste. What was pasted stays when it cannot be read. */
export function ChooseRadarFile({ read, onRead }: ChooseRadarFileProps) {
  const [pasted, setPasted] = useState("");
  const [errors, setErrors] = useState<string[]>([]);
  const [isReading, setIsReading] = useState(false);

  async function take(text: string) {
    setErrors([]);
    setIsReading(true);
    const result = await read({ text }).catch(notSent);
    setIsReading(false);
    if (result.ok) onRead(text, result.value);
    else setErrors(result.errors.map(({ message }) => message));
  }

  async function takeFile(file: File | undefined) {
    if (!file) return;
    if (file.size > longestRadarFile) return setErrors([`${file.name} is larger than 500 kB: no radar is.`]);
    await take(decodedFile(new Uint8Array(await file.arrayBuffer())));
  }

  const isOver = useFileDrop(async ({ files }) => takeFile(files[0]), "page");

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (pasted.trim() === "") setErrors(["Choose a file, or paste it."]);
    else if (new TextEncoder().encode(pasted).length > longestRadarFile)
      setErrors(["That is more than 500 kB: no radar is."]);
    else void take(pasted);
  }

  return (
    <form onSubmit={onSubmit} noValidate className="mt-6 grid max-w-2xl grid-cols-[minmax(0,1fr)] gap-5">
      <div
        className={classNames(
          "flex min-h-28 flex-col items-center justify-center gap-3 rounded border border-line-2 border-dashed px-4 py-6 text-center",
          isOver && "border-accent bg-accent-soft",
        )}
      >
        <label
          className={classNames(
            buttonClass("primary"),
            "has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2",
          )}
        >
          <input
            type="file"
            accept=".csv,.json,.tsv,.txt,text/csv,application/json"
            className="sr-only"
            onChange={(event) => {
              void takeFile(event.target.files?.[0]);
              // So that the same file can be chosen again.
              event.target.value = "";
            }}
          />
          Choose a file
        </label>
        <p className="text-ink-3 text-table">or drop it anywhere on this page</p>
      </div>
      <TextareaField
        label="Or paste it"
        value={pasted}
        onChange={({ target }) => setPasted(target.value)}
        rows={5}
        spellCheck={false}
        className="figures max-h-80 text-table"
        placeholder={"name,ring,quadrant,isNew,status,description\nConnection pooling,Trial,Techniques,TRUE,New,…"}
      />
      <FormErrors errors={errors} />
      <div>
        <Button type="submit" isPending={isReading}>
          Read what I pasted
        </Button>
      </div>
    </form>
  );
}
