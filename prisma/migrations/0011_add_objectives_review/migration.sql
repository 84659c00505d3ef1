-- AlterTable
ALTER TABLE "Service" ADD COLUMN     "objectivesOwner" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "objectivesReviewedOn" DATE;
