CREATE TABLE `watermarks` (
	`name` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_codes` (
	`hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`organization_id` text NOT NULL,
	`person_id` text NOT NULL,
	`email` text,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "codes_purpose" CHECK("purpose" IN ('connect', 'link', 'email')),
	CONSTRAINT "codes_hash" CHECK(length("hash") BETWEEN 32 AND 200)
);
--> statement-breakpoint
INSERT INTO `__new_codes`("hash", "purpose", "organization_id", "person_id", "expires_at", "used_at") SELECT "hash", "purpose", "organization_id", "person_id", "expires_at", "used_at" FROM `codes`;--> statement-breakpoint
DROP TABLE `codes`;--> statement-breakpoint
ALTER TABLE `__new_codes` RENAME TO `codes`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `codes_person` ON `codes` (`person_id`);--> statement-breakpoint
CREATE INDEX `codes_expiry` ON `codes` (`expires_at`);--> statement-breakpoint
ALTER TABLE `deliveries` ADD `doubtful` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `deliveries` ADD `leased_until` integer;--> statement-breakpoint
CREATE INDEX `deliveries_failed` ON `deliveries` (`organization_id`,`done_at`,`id`) WHERE "state" = 'failed';--> statement-breakpoint
ALTER TABLE `identities` ADD `closed_at` integer;--> statement-breakpoint
CREATE TABLE `__new_people` (
	`id` text PRIMARY KEY NOT NULL,
	`organization_id` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`timezone` text,
	`zone_asked` integer NOT NULL,
	`locale` text,
	`email` text,
	`email_confirmed_at` integer,
	`email_bounced_at` integer,
	`reach` text DEFAULT 'dm' NOT NULL,
	`reminder_offsets` text,
	`merged_into` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "people_name" CHECK(length("name") BETWEEN 1 AND 300),
	CONSTRAINT "people_role" CHECK("role" IN ('student', 'mentor', 'admin', 'superadmin')),
	CONSTRAINT "people_zone" CHECK(length("timezone") BETWEEN 1 AND 100),
	CONSTRAINT "people_email" CHECK(length("email") BETWEEN 3 AND 320),
	CONSTRAINT "people_reach" CHECK("reach" IN ('dm', 'email', 'both', 'off')),
	CONSTRAINT "people_offsets" CHECK(json_valid("reminder_offsets"))
);
--> statement-breakpoint
INSERT INTO `__new_people`("id", "organization_id", "name", "role", "timezone", "zone_asked", "locale", "email", "email_confirmed_at", "merged_into", "created_at") SELECT "id", "organization_id", "name", "role", "timezone", "zone_asked", "locale", "email", CASE WHEN "email" IS NOT NULL THEN "created_at" END, "merged_into", "created_at" FROM `people`;--> statement-breakpoint
DROP TABLE `people`;--> statement-breakpoint
ALTER TABLE `__new_people` RENAME TO `people`;--> statement-breakpoint
CREATE INDEX `people_organization_role` ON `people` (`organization_id`,`role`,`name`);--> statement-breakpoint
CREATE INDEX `people_merged` ON `people` (`merged_into`);--> statement-breakpoint
CREATE INDEX `people_offsets` ON `people` (`reminder_offsets`) WHERE "reminder_offsets" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `people_mailed` ON `people` (`organization_id`,`id`) WHERE "reach" IN ('email', 'both') AND "email_confirmed_at" IS NOT NULL AND "email_bounced_at" IS NULL;--> statement-breakpoint
CREATE INDEX `organizations_offsets` ON `organizations` (`reminder_offsets`);--> statement-breakpoint
CREATE INDEX `organizations_windows` ON `organizations` (`join_window_minutes`);