import type { StoryState } from "../states/story-state.ts";

/** What a story taught. `story` is null once it is gone. */
export type Lesson = {
  id: string;
  title: string;
  text: string;
  /** Slugs of the tactics that it is about; not all of them need still be on the radar. */
  tactics: string[];
  author: string;
  createdAt: Date;
  updatedAt: Date;
  story: { key: string; title: string; state: StoryState } | null;
};

/** Some lessons, the latest first; `nextCursor` asks for those before them. */
export type LessonPage = { lessons: Lesson[]; nextCursor: string | null };
