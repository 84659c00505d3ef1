"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { bytesText } from "#lib/shared/number-text.ts";
import { forgetUnfinished, listUnfinished, restingUploads } from "./unfinished-uploads.ts";

type UnfinishedListProps = {
  userId: string;
  teamSlug: string;
  /** The key of the story that they are evidence of; runs when left out. */
  about?: string;
  /** Names of files that this page sends itself. */
  except: readonly string[];
  /** Names of files that are chosen and not sent yet. */
  chosen: readonly string[];
};

/** Large files whose upload a reload cut off, with what to do. Nothing without any. */
export function UnfinishedList({ userId, teamSlug, about = "", except, chosen }: UnfinishedListProps) {
  const [uploads, setUploads] = useState(() =>
    restingUploads(listUnfinished(), { userId, teamSlug, about }, Date.now()),
  );
  const shown = uploads.filter(({ name }) => !except.includes(name));
  if (shown.length === 0) return null;
  return (
    <ul aria-label="Uploads that were cut off" className="mb-4 border-y text-table">
      {shown.map(({ key, name, bytes, sentBytes, url }) => (
        <li key={key} className="flex min-h-10 flex-wrap items-center gap-x-3 border-t py-1.5 first:border-t-0">
          <span className="min-w-0 flex-1 basis-60 text-pretty">
            <span className="font-medium">{name}</span>
            <span className="text-ink-3 text-meta">, {bytesText(bytes)}</span>
            <span className="block text-ink-2">
              {chosen.includes(name) ? "Chosen again: it goes on" : "Choose the same file again and it goes on"} from{" "}
              {Math.floor((sentBytes / bytes) * 100)} %.
            </span>
          </span>
          <Button
            look="bare"
            aria-label={`Forget ${name}`}
            onClick={() => {
              forgetUnfinished(key);
              setUploads(uploads.filter((one) => one.key !== key));
              // What is not removed now expires by itself.
              void fetch(url, { method: "DELETE", headers: { "tus-resumable": "1.0.0" } }).catch(() => {});
            }}
          >
            Forget
          </Button>
        </li>
      ))}
    </ul>
  );
}
