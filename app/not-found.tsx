import type { Metadata } from "next";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { MessagePage } from "#components/ui/message-page.tsx";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <MessagePage
      title="There is no such page, or it is not open to you."
      actions={<ButtonLink href="/">To your teams</ButtonLink>}
    >
      <p>
        The address may be mistyped, or what it led to was deleted or moved. If a colleague sent it, ask them for access
        to their team.
      </p>
    </MessagePage>
  );
}
