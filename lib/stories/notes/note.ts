/** What somebody says about a story, in Markdown. `mayRemove`: leads remove anybody's. */
export type StoryNote = {
  id: string;
  authorId: string | null;
  author: string;
  text: string;
  at: Date;
  editedAt: Date | null;
  mayEdit: boolean;
  mayRemove: boolean;
};
