import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

type TextLinkProps<Path extends string> = { href: Route<Path>; className?: string; children: ReactNode };

/**
 * A link in running text or a table: accent, with a faint line below it, because colour alone does not tell it from the
 * words around it. Not fetched before it is followed: tables are long.
 */
export function TextLink<Path extends string>({ href, className, children }: TextLinkProps<Path>) {
  return (
    <Link
      href={href}
      prefetch={false}
      className={classNames(
        "text-accent underline decoration-accent-line underline-offset-2 hover:decoration-current",
        className,
      )}
    >
      {children}
    </Link>
  );
}
