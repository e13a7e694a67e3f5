DROP INDEX `success_sessions_mentor_awaited`;--> statement-breakpoint
ALTER TABLE `success_sessions` ADD `mentor_named_at` integer;--> statement-breakpoint
CREATE INDEX `success_sessions_mentor_awaited` ON `success_sessions` (CASE WHEN "mentor_asked_at" IS NOT NULL THEN "mentor_asked_at"
  WHEN "mentor_named_at" > "start_time" THEN "mentor_named_at" ELSE "start_time" END,`id`) WHERE "status" = 'live' AND "mentor_missed_at" IS NULL AND "mentor_away_at" IS NULL;