"use client";

import { useState } from "react";
import { slugOf } from "#lib/shared/slug.ts";
import { TextField } from "./text-field.tsx";

type SlugFieldsProps = {
  /** What is there already; for a new thing the short name follows the name until it is typed itself. */
  initial?: { name: string; slug: string };
  errorOf: (path: string) => string | undefined;
  /** Where the short name is used. */
  hint: (slug: string) => string;
  /** Told of each short name, for what is made of it. */
  onSlug?: (slug: string) => void;
};

/** A name for people and a short one for addresses, proposed while the name is typed. */
export function SlugFields({ initial, errorOf, hint, onSlug }: SlugFieldsProps) {
  const [slug, setSlug] = useState(initial?.slug ?? "");
  const [isSlugOwn, setIsSlugOwn] = useState(initial !== undefined);
  function change(next: string) {
    setSlug(next);
    onSlug?.(next);
  }
  return (
    <>
      <TextField
        label="Name"
        name="name"
        defaultValue={initial?.name}
        autoComplete="off"
        onChange={(event) => !isSlugOwn && change(slugOf(event.target.value))}
        error={errorOf("name")}
      />
      <TextField
        label="Short name"
        name="slug"
        isFigure
        value={slug}
        autoComplete="off"
        onChange={(event) => {
          change(event.target.value);
          setIsSlugOwn(true);
        }}
        hint={hint(slug)}
        error={errorOf("slug")}
      />
    </>
  );
}
