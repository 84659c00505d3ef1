import type { Metadata } from "next";
import { NoticeList } from "#components/notices/notice-list.tsx";
import { NoticeSwitches } from "#components/notices/notice-switches.tsx";
import { ReadAllButton } from "#components/notices/read-all-button.tsx";
import { PageTop } from "#components/shell/page-top.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { route } from "#components/ui/route.ts";
import { Segmented } from "#components/ui/segmented.tsx";
import { requirePerson } from "#lib/auth/require-person.ts";
import { noticesAskedSchema } from "#lib/notices/notice-schema.ts";
import { countUnread, listNotices, listSwitchedOff } from "#lib/notices/notice-store.ts";
import { noticesSentence } from "#lib/notices/notices-sentence.ts";
import { InstanceShell } from "../instance-shell.tsx";
import { readNoticesAction, switchNoticesAction } from "./actions.ts";

export const metadata: Metadata = { title: "Notices" };

/** What concerns a person, of all their teams. */
export default async function NoticesPage({ searchParams }: PageProps<"/notices">) {
  const person = await requirePerson();
  const asked = noticesAskedSchema.parse(await searchParams);
  const [{ notices, next }, unread, off] = await Promise.all([
    listNotices(person, asked),
    countUnread(person),
    listSwitchedOff(person),
  ]);
  const isAll = asked.show === "all";
  return (
    <InstanceShell>
      <PageTop crumbs={[]} here="Notices">
        <Segmented
          label="Which"
          segments={[
            { label: "Unread", href: route("/notices"), isCurrent: !isAll },
            { label: "All", href: route("/notices?show=all"), isCurrent: isAll },
          ]}
        />
        {unread > 0 && <ReadAllButton readAll={readNoticesAction.bind(null, {})} />}
      </PageTop>
      <Answer>{noticesSentence(unread)}</Answer>
      <div className="mt-6 grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_17rem]">
        <div className="min-w-0">
          <NoticeList notices={notices} isAll={isAll} read={readNoticesAction} />
          {next && (
            <p className="mt-4">
              <ButtonLink href={route(`/notices?show=${asked.show}&after=${next}`)}>Earlier ones</ButtonLink>
            </p>
          )}
        </div>
        <NoticeSwitches off={off} switchTo={switchNoticesAction} />
      </div>
    </InstanceShell>
  );
}
