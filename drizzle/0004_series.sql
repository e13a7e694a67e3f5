CREATE TABLE `series` (
	`id` text PRIMARY KEY NOT NULL,
	`organization_id` text NOT NULL,
	`rule` text NOT NULL,
	`first` text NOT NULL,
	`timezone` text NOT NULL,
	`until` integer,
	`count` integer,
	`duration_minutes` integer NOT NULL,
	`title` text NOT NULL,
	`description` text,
	`mentor_id` text,
	`provider` text NOT NULL,
	`link` text NOT NULL,
	`backup_link` text,
	`zoom_meeting_id` text,
	`capacity` integer,
	`everyone` integer NOT NULL,
	`segment_ids` text NOT NULL,
	`created_in` text,
	`announce_channel` text,
	`typed_channel` text,
	`made_until` integer NOT NULL,
	`extend_at` integer,
	`cancelled_at` integer,
	`cancelled_from` integer,
	`cancel_reason` text,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mentor_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_in`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "series_rule" CHECK(length("rule") BETWEEN 1 AND 400),
	CONSTRAINT "series_first" CHECK(json_valid("first")),
	CONSTRAINT "series_segments" CHECK(json_valid("segment_ids")),
	CONSTRAINT "series_title" CHECK(length("title") BETWEEN 1 AND 300),
	CONSTRAINT "series_provider" CHECK("provider" IN ('zoom', 'google_meet', 'teams', 'discord_voice', 'slack_huddle', 'link')),
	CONSTRAINT "series_duration" CHECK("duration_minutes" IS NULL OR (typeof("duration_minutes") = 'integer' AND "duration_minutes" >= 1)),
	CONSTRAINT "series_count" CHECK("count" IS NULL OR (typeof("count") = 'integer' AND "count" >= 1)),
	CONSTRAINT "series_capacity" CHECK("capacity" IS NULL OR (typeof("capacity") = 'integer' AND "capacity" >= 1)),
	CONSTRAINT "series_version" CHECK("version" IS NULL OR (typeof("version") = 'integer' AND "version" >= 1))
);
--> statement-breakpoint
CREATE INDEX `series_to_extend` ON `series` (`extend_at`,`id`);--> statement-breakpoint
CREATE INDEX `series_mentor` ON `series` (`mentor_id`);--> statement-breakpoint
CREATE INDEX `series_organization` ON `series` (`organization_id`);--> statement-breakpoint
CREATE TABLE `series_people` (
	`series_id` text NOT NULL,
	`person_id` text NOT NULL,
	`registered_at` integer NOT NULL,
	PRIMARY KEY(`series_id`, `person_id`),
	FOREIGN KEY (`series_id`) REFERENCES `series`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `series_people_order` ON `series_people` (`series_id`,`registered_at`,`person_id`);--> statement-breakpoint
CREATE INDEX `series_people_person` ON `series_people` (`person_id`,`series_id`);--> statement-breakpoint
ALTER TABLE `announcements` ADD `series_id` text;--> statement-breakpoint
CREATE INDEX `announcements_series` ON `announcements` (`series_id`) WHERE "series_id" IS NOT NULL;--> statement-breakpoint
ALTER TABLE `success_sessions` ADD `series_start` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `success_sessions_series` ON `success_sessions` (`series_id`,`series_start`);--> statement-breakpoint
CREATE INDEX `success_sessions_series_next` ON `success_sessions` (`series_id`,`start_time`,`id`) WHERE "status" IN ('upcoming', 'live');