DROP INDEX `success_sessions_to_start`;--> statement-breakpoint
CREATE UNIQUE INDEX `success_sessions_to_start` ON `success_sessions` (`start_time`,`id`) WHERE "status" = 'upcoming';