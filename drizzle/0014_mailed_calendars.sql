ALTER TABLE `deliveries` ADD `calendar` text;--> statement-breakpoint
CREATE INDEX `deliveries_mailed` ON `deliveries` (`session_id`,`recipient`) WHERE "channel" = 'email';