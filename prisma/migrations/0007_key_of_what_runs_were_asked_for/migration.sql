-- AlterTable
ALTER TABLE "Run" ADD COLUMN     "asked" TEXT;

-- CreateIndex
CREATE INDEX "Run_testId_branch_asked_startedAt_number_idx" ON "Run"("testId", "branch", "asked", "startedAt", "number");
