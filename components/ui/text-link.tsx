import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

type TextLinkProps<Path extends string> = { href: Route<Path>; className?: string; children: ReactNode };

/** A link in running text or a table: accent, underlined on hover. Not fetched before it is followed: tables are long. */
export function TextLink<Path extends string>({ href, className, children }: TextLinkProps<Path>) {
  return (
    <Link
      href={href}
      prefetch={false}
      className={classNames("text-accent underline-offset-2 hover:underline", className)}
    >
      {children}
    </Link>
  );
}
