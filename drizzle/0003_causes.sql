ALTER TABLE `deliveries` ADD `cause` text;--> statement-breakpoint
ALTER TABLE `session_changes` ADD `cause` text;