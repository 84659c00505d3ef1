import type { Metadata } from "next";
import { buttonClass } from "#components/ui/button.tsx";
import { MessagePage } from "#components/ui/message-page.tsx";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <MessagePage
      title="There is no such page, or it is not open to you."
      actions={
        // oxlint-disable-next-line next/no-html-link-for-pages -- every page carries this one: no link is worth its code twice
        <a href="/" className={buttonClass()}>
          To your teams
        </a>
      }
    >
      <p>
        The address may be mistyped, or what it led to was deleted or moved. If a colleague sent it, ask them for access
        to their team.
      </p>
    </MessagePage>
  );
}
