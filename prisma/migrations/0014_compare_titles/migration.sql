-- The nearest titles of a team come straight out of such an index; the one before gave all that share enough, thousands among many.
CREATE EXTENSION IF NOT EXISTS btree_gist;
DROP INDEX "Story_title_alike_idx";
CREATE INDEX "Story_title_alike_idx" ON "Story" USING gist ("teamId", lower("title") gist_trgm_ops(siglen=64));
