import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { readTheme, themeCookie } from "#lib/shared/theme.ts";
import { plexMono, plexSans } from "./fonts.ts";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Headroom", template: "%s · Headroom" },
  description: "Load-test results in, verdicts out.",
  robots: { index: false },
};

export const viewport: Viewport = { colorScheme: "light dark" };

/** Rendered on every request: a nonce in the content security policy allows no page made in advance. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection();
  const theme = readTheme((await cookies()).get(themeCookie)?.value);
  return (
    <html
      lang="en"
      className={`${plexSans.variable} ${plexMono.variable}`}
      data-theme={theme === "system" ? undefined : theme}
    >
      <body>{children}</body>
    </html>
  );
}
