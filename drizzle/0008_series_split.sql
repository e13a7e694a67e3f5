ALTER TABLE `series` ADD `origin` text;--> statement-breakpoint
ALTER TABLE `series` ADD `changed_at` integer;--> statement-breakpoint
ALTER TABLE `series` ADD `change` text;--> statement-breakpoint
CREATE INDEX `series_origin` ON `series` (`origin`);