"use client";

import "./globals.css";

const button = "rounded border border-line-2 px-2.5 py-1 font-medium text-ink-2";

/** Stands in for the root layout when that one fails. Every page carries it, so it shares nothing with the others. */
export default function GlobalError({ retry }: { retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong · Headroom</title>
        <main className="mx-auto flex max-w-lg flex-col items-start gap-4 px-5 py-24">
          <h1 className="font-medium text-answer">This page could not be drawn.</h1>
          <p className="text-ink-2">
            Nothing that was saved or uploaded is lost. Try again; if it stays, tell whoever runs this Headroom.
          </p>
          <p className="flex gap-2">
            <button type="button" onClick={retry} className={button}>
              Try again
            </button>
            {/* oxlint-disable-next-line next/no-html-link-for-pages -- not within the app, which is what failed */}
            <a href="/" className={button}>
              To your teams
            </a>
          </p>
        </main>
      </body>
    </html>
  );
}
