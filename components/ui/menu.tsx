"use client";

import { Check } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { type KeyboardEvent, type ReactNode, useId, useRef } from "react";
import { classNames } from "./class-names.ts";

type MenuProps = {
  /** What the menu holds, for screen readers: "More acts on run 61". */
  label: string;
  /** The face of the button that opens it. */
  trigger: ReactNode;
  triggerClassName: string;
  /** Which of the button's edges the menu keeps to. */
  align?: "start" | "end";
  children: ReactNode;
};

/** A menu on the browser's own popover: it floats above all else and closes with Escape or a click beside it. */
export function Menu({ label, trigger, triggerClassName, align = "start", children }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);

  function place(isOpen: boolean) {
    button.current?.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen || !list.current || !button.current) return;
    const anchor = button.current.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = list.current;
    const left = align === "start" ? anchor.left : anchor.right - offsetWidth;
    const isBelow = anchor.bottom + offsetHeight + 8 <= window.innerHeight || anchor.top < offsetHeight;
    const top = isBelow ? anchor.bottom + 4 : anchor.top - offsetHeight - 4;
    list.current.style.translate = `${Math.max(8, Math.min(left, window.innerWidth - offsetWidth - 8))}px ${Math.max(8, top)}px`;
    const all = items(list.current);
    (all.find((item) => item.matches("[aria-checked=true], [aria-current]")) ?? all[0])?.focus();
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-haspopup="menu"
        aria-expanded="false"
        aria-label={label}
        className={triggerClassName}
      >
        {trigger}
      </button>
      {/* biome-ignore lint/a11y/useSemanticElements: there is no element for a menu */}
      <div
        ref={list}
        id={id}
        role="menu"
        aria-label={label}
        popover="auto"
        tabIndex={-1}
        onToggle={(event) => place(event.newState === "open")}
        onKeyDown={(event) => moveFocus(event)}
        onClick={(event) => event.currentTarget.hidePopover()}
        className="fixed top-0 left-0 m-0 max-h-[80dvh] min-w-48 overflow-auto rounded border border-line bg-float p-1 text-ink text-table shadow-float"
      >
        {children}
      </div>
    </>
  );
}

function items(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>("[role^=menuitem]:not([aria-disabled=true])")];
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const all = items(event.currentTarget);
  const at = all.findIndex((item) => item === document.activeElement);
  const targets: Record<string, number> = {
    ArrowDown: (at + 1) % all.length,
    ArrowUp: (at - 1 + all.length) % all.length,
    Home: 0,
    End: all.length - 1,
  };
  const letter = event.key.length === 1 && !event.ctrlKey && !event.metaKey ? event.key.toLowerCase() : null;
  const next = letter
    ? [...all.slice(at + 1), ...all].find((item) => item.textContent?.trim().toLowerCase().startsWith(letter))
    : all[targets[event.key] ?? -1];
  if (!next) return event.key === "Tab" ? event.currentTarget.hidePopover() : undefined;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
}

const itemClass = classNames(
  "flex min-h-7 w-full items-center gap-2 rounded px-2 py-1 text-left text-ink-2",
  "hover:bg-sunk hover:text-ink focus-visible:bg-sunk focus-visible:text-ink focus-visible:outline-offset-[-2px]",
  "aria-disabled:opacity-60",
);

/** An act. */
export function MenuItem({ onSelect, children }: { onSelect: () => void; children: ReactNode }) {
  return (
    <button type="button" role="menuitem" tabIndex={-1} onClick={onSelect} className={itemClass}>
      {children}
    </button>
  );
}

/** A file to take away. */
export function MenuDownload({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} download role="menuitem" tabIndex={-1} className={itemClass}>
      {children}
    </a>
  );
}

type MenuLinkProps<Path extends string> = { href: Route<Path>; isCurrent?: boolean; children: ReactNode };

/** A way to another page. */
export function MenuLink<Path extends string>({ href, isCurrent = false, children }: MenuLinkProps<Path>) {
  return (
    <Link
      href={href}
      prefetch={false}
      role="menuitem"
      tabIndex={-1}
      aria-current={isCurrent ? "page" : undefined}
      className={itemClass}
    >
      {children}
    </Link>
  );
}

/** One of a few choices. */
export function MenuChoice({
  isChosen,
  onSelect,
  children,
}: {
  isChosen: boolean;
  onSelect: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      role="menuitemradio"
      aria-checked={isChosen}
      tabIndex={-1}
      onClick={onSelect}
      className={classNames(itemClass, isChosen && "font-medium text-ink")}
    >
      {children}
      <Check aria-hidden="true" size={14} className={classNames("ml-auto shrink-0", !isChosen && "invisible")} />
    </button>
  );
}

export function MenuDivider() {
  return <hr className="my-1" />;
}
