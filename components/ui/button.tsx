import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";

export type ButtonLook = "primary" | "plain" | "bare";

const looks: Record<ButtonLook, string> = {
  primary: "border-accent bg-accent text-accent-on hover:bg-accent/90",
  plain: "border-line-2 bg-paper text-ink-2 hover:bg-sunk hover:text-ink",
  bare: "border-transparent px-1.5 text-ink-2 hover:bg-sunk hover:text-ink",
};

/** The classes of a button, for what looks like one but is a link or a menu's trigger. */
export function buttonClass(look: ButtonLook = "plain"): string {
  return classNames(
    "relative inline-flex h-7 items-center justify-center gap-1.5 rounded border px-2.5 font-medium text-table whitespace-nowrap",
    "transition-colors duration-(--quick) aria-disabled:opacity-60",
    looks[look],
  );
}

type ButtonProps = ComponentProps<"button"> & {
  look?: ButtonLook;
  /** A single key that presses it, such as `C`; shown as a keycap, wired by the shell. */
  hotkey?: string;
  /** Work is under way: it keeps its width and its focus, and takes no further press. */
  isPending?: boolean;
};

/** At most one `primary` a screen. There is no red one: red belongs to verdicts. */
export function Button({ look, hotkey, isPending = false, className, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-busy={isPending || undefined}
      aria-disabled={isPending || rest["aria-disabled"] || undefined}
      aria-keyshortcuts={hotkey}
      className={classNames(buttonClass(look), "disabled:cursor-default disabled:opacity-60", className)}
      onClick={isPending ? (event) => event.preventDefault() : onClick}
    >
      <span className={classNames("inline-flex items-center gap-1.5", isPending && "opacity-0")}>{children}</span>
      {hotkey && <ButtonKey>{hotkey}</ButtonKey>}
      {isPending && (
        <span
          aria-hidden="true"
          className="absolute inset-0 m-auto size-3.5 animate-spin rounded-full border-2 border-current border-t-transparent"
        />
      )}
    </button>
  );
}

/** The keycap inside a button, in the button's own colour. */
export function ButtonKey({ children }: { children: string }) {
  return (
    <kbd
      aria-hidden="true"
      className="-mr-1 min-w-4.5 rounded-[3px] border border-current/40 px-1 text-center font-normal text-axis max-sm:hidden"
    >
      {children}
    </kbd>
  );
}
