ALTER TABLE `success_sessions` ADD `mentor_asked_at` integer;--> statement-breakpoint
ALTER TABLE `success_sessions` ADD `mentor_missed_at` integer;--> statement-breakpoint
ALTER TABLE `success_sessions` ADD `mentor_away_at` integer;--> statement-breakpoint
CREATE INDEX `success_sessions_mentor_awaited` ON `success_sessions` (CASE WHEN "mentor_asked_at" IS NULL THEN "start_time" ELSE "mentor_asked_at" END,`id`) WHERE "status" = 'live' AND "mentor_missed_at" IS NULL AND "mentor_away_at" IS NULL;