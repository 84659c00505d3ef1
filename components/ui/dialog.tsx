"use client";

import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Button } from "./button.tsx";
import { classNames } from "./class-names.ts";

type DialogProps = {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  description?: ReactNode;
  children: ReactNode;
  width?: "narrow" | "wide";
};

/**
 * A modal on the browser's own `<dialog>`: it traps focus, closes with Escape and gives the focus back. What was typed
 * into it is kept while the page is open. The first field has the focus, or what carries `data-first-focus`.
 */
export function Dialog({ isOpen, onClose, title, description, children, width = "narrow" }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const opener = useRef<Element>(null);
  const id = useId();
  const [hasOpened, setHasOpened] = useState(isOpen);
  if (isOpen && !hasOpened) setHasOpened(true);

  useEffect(() => {
    const dialog = ref.current;
    if (isOpen && dialog && !dialog.open) {
      opener.current = document.activeElement;
      dialog.showModal();
      dialog.querySelector<HTMLElement>("[data-first-focus]")?.focus();
    }
    if (!isOpen && dialog?.open) dialog.close();
  }, [isOpen]);

  // One that is taken off the page while it is open was not closed, and the browser leaves the focus nowhere.
  useEffect(
    () => () => {
      if (document.activeElement === document.body && opener.current instanceof HTMLElement) opener.current.focus();
    },
    [],
  );

  return (
    <dialog
      ref={ref}
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-description` : undefined}
      onClose={onClose}
      className={classNames(
        "m-auto w-[calc(100vw-2rem)] overflow-auto rounded border border-line bg-float p-0 text-ink shadow-float",
        // It may stand in a cell of a table.
        "whitespace-normal text-left font-normal text-base",
        "backdrop:bg-veil",
        width === "narrow"
          ? "max-h-[calc(100dvh-2rem)] max-w-md"
          : // What grows while it is open grows downwards.
            "mt-4 max-h-[calc(100dvh-2rem)] max-w-2xl sm:mt-[10dvh] sm:max-h-[calc(90dvh-1rem)]",
      )}
    >
      {hasOpened && (
        <div className="relative flex flex-col gap-4 p-5">
          <header className="pr-8">
            <h2 id={`${id}-title`} className="font-semibold text-lead">
              {title}
            </h2>
            {description && (
              <p id={`${id}-description`} className="mt-1 text-ink-2">
                {description}
              </p>
            )}
          </header>
          {children}
          {/* Last in the order of the Tab key, so that the first field gets the focus. */}
          <div className="absolute top-4 right-4">
            <Button look="bare" aria-label="Close" onClick={onClose}>
              <X aria-hidden="true" size={16} />
            </Button>
          </div>
        </div>
      )}
    </dialog>
  );
}

/** The row of buttons that ends a dialog or a form; the one that acts comes first in reading order and sits right. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="flex flex-row-reverse flex-wrap items-center justify-start gap-2 pt-1">{children}</div>;
}
