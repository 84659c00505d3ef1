"use client";

import { type ReactNode, useState } from "react";
import { lazyPart } from "#components/ui/lazy-part.tsx";
import { Picture } from "./picture.tsx";

const Lightbox = lazyPart(() => import("./lightbox.tsx").then((file) => file.Lightbox));

/** A picture or a recording, shown in its place. */
export type ShownMedia = {
  id: string;
  kind: "screenshot" | "video";
  title: string;
  src: string;
  words: string;
  acts: ReactNode;
};

/** Pictures and recordings in boxes of one shape, so that nothing moves while they load. A picture opens large. */
export function EvidenceMedia({ media }: { media: readonly ShownMedia[] }) {
  const [openId, setOpenId] = useState<string | null>(null);
  const [brokenIds, setBrokenIds] = useState<readonly string[]>([]);
  const addBroken = (id: string) => setBrokenIds((before) => [...before, id]);
  const pictures = media.filter(({ id, kind }) => kind === "screenshot" && !brokenIds.includes(id));
  return (
    <>
      <ul aria-label="Pictures and recordings" className="grid gap-x-4 gap-y-5 sm:grid-cols-2 2xl:grid-cols-3">
        {media.map(({ id, kind, title, src, words, acts }) => (
          <li key={id} className="min-w-0">
            {brokenIds.includes(id) ? (
              <NotShown kind={kind} />
            ) : kind === "screenshot" ? (
              <button
                type="button"
                aria-label={`Show ${title} large`}
                onClick={() => setOpenId(id)}
                className="block aspect-video w-full cursor-zoom-in overflow-hidden rounded border bg-sunk hover:border-ink-3"
              >
                <Picture
                  src={src}
                  alt={title}
                  loading="lazy"
                  className="size-full object-contain"
                  onError={() => addBroken(id)}
                />
              </button>
            ) : (
              // oxlint-disable-next-line jsx-a11y/media-has-caption -- a screen recording has none
              <video
                src={src}
                controls
                preload="metadata"
                onError={() => addBroken(id)}
                aria-label={title}
                className="block aspect-video w-full rounded border bg-sunk"
              />
            )}
            <div className="mt-1.5 flex items-start gap-2">
              <p className="min-w-0 flex-1 text-table [overflow-wrap:anywhere]">
                <span className="font-medium">{title}</span>
                <span className="block text-ink-3 text-meta">{words}</span>
              </p>
              <div className="flex shrink-0">{acts}</div>
            </div>
          </li>
        ))}
      </ul>
      {openId !== null && (
        <Lightbox pictures={pictures} openId={openId} onOpen={setOpenId} onClose={() => setOpenId(null)} />
      )}
    </>
  );
}

/** Damaged, or made in a way that this browser does not know: it can still be saved. */
function NotShown({ kind }: { kind: ShownMedia["kind"] }) {
  return (
    <p className="grid aspect-video w-full place-items-center rounded border bg-sunk px-4 text-center text-ink-2 text-table">
      This {kind === "screenshot" ? "picture" : "recording"} cannot be shown here. Download it to look at it.
    </p>
  );
}
