import type { ComponentProps } from "react";
import { classNames } from "#components/ui/class-names.ts";

type HandLook = "primary" | "plain" | "bare";

const looks: Record<HandLook, string> = {
  primary: "border-accent bg-accent px-4.5 text-accent-on hover:bg-accent/90",
  plain: "border-line-2 px-4.5 text-ink-2 hover:bg-sunk hover:text-ink",
  bare: "border-transparent pr-3 text-ink-2 hover:text-ink",
};

/** The classes of a button for thumbs. */
export function handButtonClass(look: HandLook = "plain"): string {
  return classNames(
    "relative inline-flex min-h-12 touch-manipulation items-center justify-center gap-2 rounded-[8px] border py-2 text-center font-medium text-lead leading-5",
    "transition-colors duration-(--quick) aria-disabled:opacity-60",
    looks[look],
  );
}

type HandButtonProps = ComponentProps<"button"> & { look?: HandLook; isPending?: boolean };

/** A button as large as a thumb. At most one `primary` a screen. */
export function HandButton({ look, isPending = false, className, children, onClick, ...rest }: HandButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-busy={isPending || undefined}
      aria-disabled={isPending || undefined}
      className={classNames(handButtonClass(look), className)}
      onClick={isPending ? (event) => event.preventDefault() : onClick}
    >
      {children}
    </button>
  );
}
