"use client";

import { useId, useState } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Select } from "#components/ui/select.tsx";
import type { JoinLinks } from "#lib/team-test/joining/join-links.ts";
import { roundCodeText } from "#lib/team-test/rounds/round-code.ts";
import { QrPicture } from "./qr-picture.tsx";
import { ReachNote } from "./reach-note.tsx";

export type JoinCodeProps = {
  /** As it is stored: `7KQ4M2XD`. */
  code: string;
  links: JoinLinks;
  /** `room`: read from three metres. `corner`: the same beside something else. `desk`: at arm's length. */
  size: "room" | "corner" | "desk";
};

const looks = {
  room: {
    box: "gap-x-8 gap-y-5 lg:flex-nowrap",
    qr: "size-[min(18rem,70vw,48vh)]",
    lead: "text-[1.25rem] leading-7 max-sm:text-lead",
    place: "text-[1.875rem] leading-9 max-sm:text-answer",
    code: "text-[4.25rem] leading-20 max-sm:text-[2.75rem] max-sm:leading-12",
  },
  corner: {
    box: "flex-row-reverse items-center justify-end gap-x-4",
    qr: "size-12",
    lead: "sr-only",
    place: "text-meta",
    code: "text-lead",
  },
  desk: { box: "gap-x-5 gap-y-3", qr: "size-32", lead: "text-table", place: "text-base", code: "text-answer" },
} as const;

/** How people join: a code to point a phone at, and the same to type. Where phones cannot get here, it says what to do. */
export function JoinCode({ code, links: { reach, links }, size }: JoinCodeProps) {
  const id = useId();
  const [chosen, setChosen] = useState(0);
  const link = links[chosen] ?? links[0];
  const look = looks[size];
  const isOpen = reach === "named" || reach === "localhost";
  if (!link) return null;
  return (
    <div className="flex flex-col gap-4">
      <div className={classNames("flex flex-wrap items-center", look.box)}>
        {isOpen && <QrPicture qr={link.qr} label={`QR code of ${link.url}`} className={look.qr} />}
        <div className="min-w-0">
          {isOpen || size !== "corner" ? (
            <>
              <p className={classNames("text-ink-2", look.lead)}>
                {isOpen ? "Point your phone here, or open" : "Open"}
              </p>
              <p className={classNames("font-medium [overflow-wrap:anywhere]", look.place)}>{link.place}</p>
              <p className={classNames("text-ink-2", look.lead)}>and type</p>
            </>
          ) : (
            <p>Phones cannot join yet: the round’s page says why.</p>
          )}
          <p className="flex flex-wrap items-center gap-x-3">
            <span className={classNames("figures font-semibold text-ink", look.code)}>{roundCodeText(code)}</span>
            {size === "desk" && <CopyLink url={link.url} />}
          </p>
          {size === "room" && (
            <p className="-ml-1.5">
              <CopyLink url={link.url} />
            </p>
          )}
        </div>
      </div>
      {size !== "corner" && (
        <ReachNote reach={reach}>
          {links.length > 1 && (
            <p className="flex flex-wrap items-center gap-2 text-table">
              <label htmlFor={id}>If it does not open there, try</label>
              <Select
                id={id}
                className="w-60 max-w-full"
                value={chosen}
                onChange={(event) => setChosen(Number(event.target.value))}
                options={links.map(({ place }, index) => ({ value: String(index), label: place }))}
              />
            </p>
          )}
        </ReachNote>
      )}
    </div>
  );
}

function CopyLink({ url }: { url: string }) {
  return <CopyButton text={url} label="Copy link to join" face="Copy link" />;
}
