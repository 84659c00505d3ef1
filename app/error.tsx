"use client";

import { Button, buttonClass } from "#components/ui/button.tsx";
import { MessagePage } from "#components/ui/message-page.tsx";

export default function ErrorPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <MessagePage
      title="This page could not be drawn."
      actions={
        <>
          <Button look="primary" onClick={retry}>
            Try again
          </Button>
          {/* oxlint-disable-next-line next/no-html-link-for-pages -- not within the app, which may be what went wrong */}
          <a href="/" className={buttonClass()}>
            To your teams
          </a>
        </>
      }
    >
      <p>Nothing that was saved or uploaded is lost. Try again; if it stays, tell whoever runs this Headroom.</p>
      {error.digest && (
        <p className="text-ink-3 text-meta">
          In the log it is <code>{error.digest}</code>.
        </p>
      )}
    </MessagePage>
  );
}
