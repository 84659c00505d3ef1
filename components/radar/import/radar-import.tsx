"use client";

import { useState } from "react";
import { lazyPart } from "#components/ui/lazy-part.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { RadarFile } from "#lib/radar/interchange/radar-row.ts";
import { ChooseRadarFile } from "./choose-radar-file.tsx";
import type { ImportPreviewProps } from "./import-preview.tsx";
import type { ReadRadar } from "./radar-import-acts.ts";

const ImportPreview = lazyPart<ImportPreviewProps>(
  () => import("./import-preview.tsx").then((file) => file.ImportPreview),
  { isLikely: true },
);

type RadarImportProps = Omit<ImportPreviewProps, "text" | "file" | "onCancel"> & { read: ReadRadar };

/** A file is chosen or pasted, read, and shown as what becomes of it; then it is brought in. */
export function RadarImport({ read, ...rest }: RadarImportProps) {
  const toast = useToast();
  const [chosen, setChosen] = useState<{ text: string; file: RadarFile } | null>(null);
  if (!chosen) return <ChooseRadarFile read={read} onRead={(text, file) => setChosen({ text, file })} />;
  return (
    <ImportPreview
      {...rest}
      {...chosen}
      onCancel={() => {
        setChosen(null);
        toast({ text: "Nothing was brought in." });
      }}
    />
  );
}
