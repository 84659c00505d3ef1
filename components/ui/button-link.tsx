import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { ButtonKey, type ButtonLook, buttonClass } from "./button.tsx";
import { classNames } from "./class-names.ts";

type ButtonLinkProps<Path extends string> = {
  href: Route<Path>;
  look?: ButtonLook;
  /** A single key that follows it, such as `N`. */
  hotkey?: string;
  className?: string;
  children: ReactNode;
};

/** A link that looks like a button. */
export function ButtonLink<Path extends string>({ href, look, hotkey, className, children }: ButtonLinkProps<Path>) {
  return (
    <Link href={href} aria-keyshortcuts={hotkey} className={classNames(buttonClass(look), className)}>
      {children}
      {hotkey && <ButtonKey>{hotkey}</ButtonKey>}
    </Link>
  );
}
