"use client";

import { ChevronLeft, ChevronRight, X } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { Picture } from "./picture.tsx";

type Picture = { id: string; title: string; src: string; words: string };
type LightboxProps = {
  pictures: readonly Picture[];
  openId: string;
  onOpen: (id: string) => void;
  onClose: () => void;
};

/** A picture as large as the window; arrows go to the others, Enter or a click shows it in its own size, Escape closes. */
export function Lightbox({ pictures, openId, onOpen, onClose }: LightboxProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOwnSize, setIsOwnSize] = useState(false);
  const at = pictures.findIndex(({ id }) => id === openId);
  const picture = pictures[at];

  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    // One that is taken off the page while it is open was not closed, and the browser leaves the focus nowhere.
    return () => void (opener instanceof HTMLElement && opener.focus());
  }, []);

  function goTo(step: number) {
    const next = pictures[(at + step + pictures.length) % pictures.length];
    setIsOwnSize(false);
    if (next) onOpen(next.id);
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined || isOwnSize || pictures.length < 2) return;
    event.preventDefault();
    goTo(step);
  }

  if (!picture) return null;
  return (
    <dialog
      ref={dialog}
      aria-label={picture.title}
      onClose={onClose}
      onKeyDown={onKeyDown}
      className="m-auto h-[calc(100dvh-1.5rem)] w-[calc(100vw-1.5rem)] max-w-none max-h-none flex-col rounded open:flex border border-line bg-float p-0 text-ink shadow-float backdrop:bg-veil"
    >
      <button
        type="button"
        aria-pressed={isOwnSize}
        aria-label={isOwnSize ? "Fit into the window" : "Show in its own size"}
        onClick={() => setIsOwnSize(!isOwnSize)}
        className={classNames(
          "min-h-0 flex-1 bg-sunk focus-visible:outline-offset-[-2px]",
          isOwnSize ? "cursor-zoom-out overflow-auto" : "cursor-zoom-in",
        )}
      >
        <Picture
          src={picture.src}
          alt={picture.title}
          className={isOwnSize ? "max-w-none" : "mx-auto size-full object-contain"}
        />
      </button>
      <div className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 border-t px-3 py-1.5">
        <p className="min-w-0 flex-1 text-table [overflow-wrap:anywhere]">
          <span className="font-medium">{picture.title}</span>
          <span className="ml-2 text-ink-3 text-meta">{picture.words}</span>
        </p>
        {pictures.length > 1 && (
          <>
            <span className="figures text-ink-3 text-meta">
              {at + 1} of {pictures.length}
            </span>
            <Button look="bare" aria-label="The picture before" onClick={() => goTo(-1)}>
              <ChevronLeft aria-hidden="true" size={16} />
            </Button>
            <Button look="bare" aria-label="The next picture" onClick={() => goTo(1)}>
              <ChevronRight aria-hidden="true" size={16} />
            </Button>
          </>
        )}
        <Button look="bare" aria-label="Close" onClick={() => dialog.current?.close()}>
          <X aria-hidden="true" size={16} />
        </Button>
      </div>
    </dialog>
  );
}
