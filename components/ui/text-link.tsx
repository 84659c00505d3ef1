import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** A link in running text or a table: accent, underlined on hover. */
export function TextLink({ href, className, children }: { href: Route; className?: string; children: ReactNode }) {
  return (
    <Link href={href} className={classNames("text-accent underline-offset-2 hover:underline", className)}>
      {children}
    </Link>
  );
}
