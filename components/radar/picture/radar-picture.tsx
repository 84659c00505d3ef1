"use client";

import type { Route } from "next";
import { Fragment, useId, useMemo, useRef } from "react";
import { pictureHalf } from "#lib/radar/geometry/outlines.ts";
import { pictureOf } from "#lib/radar/picture/radar-picture.ts";
import { isRing, placeNames } from "#lib/radar/places/place.ts";
import type { Sector } from "#lib/radar/sectors/sector.ts";
import { standingName } from "#lib/radar/standing/standing-name.ts";
import type { Span, Standing } from "#lib/radar/standing/standings.ts";
import { BlipLabel } from "./blip-label.tsx";
import { BlipLink } from "./blip-link.tsx";
import { Ground, RingNames } from "./ground.tsx";
import { MoreButton } from "./more-button.tsx";
import { MoreList } from "./more-list.tsx";
import { Trail } from "./trail.tsx";
import { useWalk } from "./use-walk.ts";

type RadarPictureProps = {
  sectors: readonly Sector[];
  /** All of the day, whatever is filtered: nothing moves when somebody filters. */
  standings: readonly Standing[];
  span: Span;
  /** The slug of the tactic that has the ring around it. */
  selected: string | null;
  onSelect: (slug: string) => void;
  /** A click or Enter on a blip, but those that open a new tab. */
  onOpen: (slug: string) => void;
  hrefOf: (slug: string) => Route;
  /** The slugs of those that a filter leaves out: they stay as faint shapes. */
  dimmed?: ReadonlySet<string>;
};

const none: ReadonlySet<string> = new Set();

/** The radar as a picture that fills its column. The blips are links in the list's order: Tab reaches one of them, arrows walk them. */
export function RadarPicture({
  sectors,
  standings,
  span,
  selected,
  onSelect,
  onOpen,
  hrefOf,
  dimmed = none,
}: RadarPictureProps) {
  const id = useId();
  const root = useRef<SVGSVGElement>(null);
  const picture = useMemo(() => pictureOf(standings, sectors), [standings, sectors]);
  // In an order that no move changes: a part that is taken out and put in elsewhere does not glide.
  const blips = useMemo(
    () => picture.blips.toSorted((a, b) => (a.standing.tactic.id < b.standing.tactic.id ? -1 : 1)),
    [picture],
  );
  const slugs = standings.flatMap(({ place, tactic: { slug } }) => (isRing(place) && !dimmed.has(slug) ? slug : []));
  const reached = selected !== null && slugs.includes(selected) ? selected : (slugs[0] ?? null);
  const more = picture.more.flatMap((one) => {
    const members = one.members.filter(({ tactic }) => !dimmed.has(tactic.slug));
    if (members.length === 0) return [];
    return {
      ...one,
      members,
      id: `${id}-${one.sector}-${one.ring}`,
      where: `${sectors[one.sector]?.name}, ${placeNames[one.ring]}`,
      has: (slug: string | null) => members.some(({ tactic }) => tactic.slug === slug),
    };
  });
  const listOrder = picture.blips
    .flatMap(({ standing: { tactic } }) => (dimmed.has(tactic.slug) ? [] : `${id}-${tactic.slug}`))
    .join(" ");
  const walk = useWalk({ root, slugs, reached, onSelect });

  return (
    <div className="@container max-w-197">
      {/* biome-ignore lint/a11y/useSemanticElements: no form, and its blips are the controls */}
      <svg
        ref={root}
        viewBox={`${-pictureHalf} ${-pictureHalf} ${2 * pictureHalf} ${2 * pictureHalf}`}
        role="group"
        aria-label={`Radar with ${slugs.length} ${slugs.length === 1 ? "tactic" : "tactics"}`}
        aria-owns={listOrder || undefined}
        {...walk}
        className="block aspect-square h-auto w-full select-none overflow-visible"
      >
        <Ground picture={picture} />
        {standings.length === 0 && (
          <text
            textAnchor="middle"
            y={4}
            fontSize={13}
            strokeWidth={6}
            paintOrder="stroke"
            className="fill-ink-2 stroke-paper"
          >
            No tactic stands here yet.
          </text>
        )}
        {blips.map(
          ({ standing: { tactic }, trail, ...at }) =>
            trail && !dimmed.has(tactic.slug) && <Trail key={tactic.id} from={trail} to={at} />,
        )}
        <RingNames rings={picture.rings} />
        {blips.map((blip) => {
          const { slug, id: key } = blip.standing.tactic;
          return (
            <BlipLink
              key={key}
              id={`${id}-${slug}`}
              blip={blip}
              name={standingName(blip.standing, sectors, span)}
              href={hrefOf(slug)}
              isSelected={slug === selected}
              isReached={slug === reached}
              isDimmed={dimmed.has(slug)}
              onOpen={onOpen}
            />
          );
        })}
        {blips.map(({ standing, ...at }) => {
          const { id: key, slug } = standing.tactic;
          const label = picture.labels.get(slug);
          const large = picture.largeLabels.get(slug);
          if (dimmed.has(slug)) return null;
          return (
            <Fragment key={key}>
              {label && <BlipLabel label={label} at={at} standing={standing} />}
              {large && <BlipLabel label={large} at={at} standing={standing} isLarge />}
            </Fragment>
          );
        })}
        {more.map((one) => (
          <MoreButton
            key={one.id}
            more={one}
            name={`${one.members.length} more in ${one.where}`}
            listId={one.id}
            isSelected={one.has(selected)}
            isReached={one.has(reached)}
          />
        ))}
      </svg>
      {more.map((one) => (
        <MoreList key={one.id} id={one.id} title={one.where} members={one.members} hrefOf={hrefOf} onOpen={onOpen} />
      ))}
    </div>
  );
}
