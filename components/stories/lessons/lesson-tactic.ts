import type { Route } from "next";

/** A tactic that a lesson can be about, with its page. */
export type LessonTactic = { slug: string; name: string; href: Route };
