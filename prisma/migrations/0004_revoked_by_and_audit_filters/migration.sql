-- AlterTable
ALTER TABLE "Token" ADD COLUMN     "revokedById" UUID;

-- CreateIndex
CREATE INDEX "AuditEntry_actorName_createdAt_id_idx" ON "AuditEntry"("actorName", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Token_revokedById_idx" ON "Token"("revokedById");

-- AddForeignKey
ALTER TABLE "Token" ADD CONSTRAINT "Token_revokedById_fkey" FOREIGN KEY ("revokedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What an action is about ("token" of "token.revoked") is chosen on the page of the audit log: newest first, in one
-- team or in all.
CREATE INDEX "AuditEntry_group_createdAt_id_idx"
  ON "AuditEntry"(split_part("action", '.', 1), "createdAt", "id");
CREATE INDEX "AuditEntry_teamId_group_createdAt_id_idx"
  ON "AuditEntry"("teamId", split_part("action", '.', 1), "createdAt", "id");
