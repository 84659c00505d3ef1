"use client";

import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from "react";
import type { ActionResult } from "#lib/shared/result.ts";
import { Button } from "./button.tsx";
import { notChanged } from "./not-sent.ts";

type Undo = () => Promise<ActionResult<unknown>>;
/** `undoForMs`: how long it can be taken back; the message counts down and goes when that is over. */
type Toast = { text: string; undo?: Undo; undoForMs?: number };

const ToastContext = createContext<(toast: Toast) => void>(() => {});

/** Says that something was done; with `undo` it offers to take it back while it is shown. */
export function useToast(): (toast: Toast) => void {
  return useContext(ToastContext);
}

const shownForMs = 8000;

/** Holds one message at a time; a newer one takes its place. It stays while it is hovered or focused, but for one that counts down. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<(Toast & { id: number; shownAt: number }) | null>(null);
  const [isHeld, setIsHeld] = useState(false);
  const nextId = useRef(0);
  const box = useRef<HTMLDivElement>(null);
  const show = useCallback((next: Toast) => setToast({ ...next, id: nextId.current++, shownAt: Date.now() }), []);
  const cameFrom = useRef<EventTarget>(null);
  const setText = (text: string | null) => {
    if (box.current?.contains(document.activeElement)) focusOn(cameFrom.current);
    return text === null ? setToast(null) : show({ text });
  };

  useEffect(() => {
    // Re-opened for each message, so that it lies above a dialog opened since.
    box.current?.hidePopover();
    if (toast) box.current?.showPopover();
    if (!toast || (isHeld && toast.undoForMs === undefined)) return;
    const goesIn = toast.undoForMs === undefined ? shownForMs : toast.shownAt + toast.undoForMs - Date.now();
    const timer = setTimeout(() => {
      if (box.current?.contains(document.activeElement)) focusOn(cameFrom.current);
      setToast(null);
    }, goesIn);
    return () => clearTimeout(timer);
  }, [toast, isHeld]);

  return (
    <ToastContext value={show}>
      {children}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only listens to what passes through */}
      <div
        ref={box}
        popover="manual"
        onPointerEnter={() => setIsHeld(true)}
        onPointerLeave={() => setIsHeld(false)}
        onFocus={({ relatedTarget }) => {
          cameFrom.current = relatedTarget;
          setIsHeld(true);
        }}
        onBlur={() => setIsHeld(false)}
        className="fixed inset-auto inset-x-4 bottom-4 mx-auto [body:has([data-acts-below])_&]:bottom-36 my-0 w-fit rounded border border-line bg-float py-2 pr-2 pl-3 text-ink text-table shadow-float"
      >
        <div role="status" className="flex items-center gap-3 [overflow-wrap:anywhere]">
          {toast?.text}
          {toast?.undo && (
            <UndoButton key={toast.id} undo={toast.undo} say={setText}>
              {toast.undoForMs !== undefined && <SecondsLeft ofMs={toast.undoForMs} />}
            </UndoButton>
          )}
        </div>
      </div>
    </ToastContext>
  );
}

/** The pressed button goes away: the focus returns to where it was, or to the page if that is another one now. */
function focusOn(before: EventTarget | null): void {
  const isThere = before instanceof HTMLElement && before.isConnected;
  (isThere ? before : document.querySelector<HTMLElement>("main"))?.focus();
}

/** Says why when it could not be undone. */
function UndoButton({ undo, say, children }: { undo: Undo; say: (text: string | null) => void; children: ReactNode }) {
  const [isPending, setIsPending] = useState(false);
  async function press() {
    setIsPending(true);
    const result = await undo().catch(notChanged);
    say(result.ok ? null : result.errors.map(({ message }) => message).join(" "));
  }
  return (
    <Button hotkey="Z" isPending={isPending} onClick={press}>
      Undo
      {children}
    </Button>
  );
}

/** Counts down for the eye alone: a screen reader would read out every second. */
function SecondsLeft({ ofMs }: { ofMs: number }) {
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setPassed((seconds) => seconds + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <span aria-hidden="true" className="figures w-[4ch] text-ink-3">
      {Math.max(0, Math.round(ofMs / 1000) - passed)} s
    </span>
  );
}
