"use client";

import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
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
          <ButtonLink href="/">To your teams</ButtonLink>
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
