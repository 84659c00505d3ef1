"use client";

import ErrorPage from "./error.tsx";
import "./globals.css";

/** Stands in for the root layout when that one fails. */
export default function GlobalError(props: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong · Headroom</title>
        <ErrorPage {...props} />
      </body>
    </html>
  );
}
