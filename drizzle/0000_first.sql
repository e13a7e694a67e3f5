CREATE TABLE `announcements` (
	`delivery_id` text PRIMARY KEY NOT NULL,
	`organization_id` text NOT NULL,
	`session_id` text NOT NULL,
	`space_id` text NOT NULL,
	`message_ref` text NOT NULL,
	`shown_at` integer NOT NULL,
	`unshown` integer NOT NULL,
	FOREIGN KEY (`delivery_id`) REFERENCES `deliveries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `success_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "announcements_unshown" CHECK("unshown" IS NULL OR (typeof("unshown") = 'integer' AND "unshown" >= 0))
);
--> statement-breakpoint
CREATE INDEX `announcements_session` ON `announcements` (`session_id`);--> statement-breakpoint
CREATE INDEX `announcements_stale` ON `announcements` (`shown_at`,`delivery_id`) WHERE "unshown" > 0;--> statement-breakpoint
CREATE TABLE `session_attendance` (
	`session_id` text NOT NULL,
	`person_id` text NOT NULL,
	`registration` text,
	`seq` integer NOT NULL,
	`session_start` integer NOT NULL,
	`result` text,
	`confidence` text,
	`reason` text,
	`first_joined_at` integer,
	`last_left_at` integer,
	`minutes` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`session_id`, `person_id`),
	FOREIGN KEY (`session_id`) REFERENCES `success_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "session_attendance_registration" CHECK("registration" IN ('registered', 'waitlisted', 'withdrawn')),
	CONSTRAINT "session_attendance_seq_positive" CHECK("seq" IS NULL OR (typeof("seq") = 'integer' AND "seq" >= 1)),
	CONSTRAINT "session_attendance_result" CHECK("result" IN ('attended', 'late', 'left_early', 'absent', 'excused', 'unknown')),
	CONSTRAINT "session_attendance_confidence" CHECK("confidence" IN ('confirmed', 'claimed', 'provisional')),
	CONSTRAINT "session_attendance_whole" CHECK(("result" IS NULL) = ("confidence" IS NULL)),
	CONSTRAINT "session_attendance_reason" CHECK(json_valid("reason")),
	CONSTRAINT "session_attendance_joined" CHECK("first_joined_at" IS NULL OR (typeof("first_joined_at") = 'integer' AND "first_joined_at" > 100000000000)),
	CONSTRAINT "session_attendance_left" CHECK("last_left_at" >= "first_joined_at"),
	CONSTRAINT "session_attendance_minutes" CHECK("minutes" IS NULL OR (typeof("minutes") = 'integer' AND "minutes" >= 0))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_attendance_seq` ON `session_attendance` (`session_id`,`seq`);--> statement-breakpoint
CREATE INDEX `session_attendance_waiting` ON `session_attendance` (`session_id`,`seq`) WHERE "registration" = 'waitlisted';--> statement-breakpoint
CREATE INDEX `session_attendance_person` ON `session_attendance` (`person_id`,`session_start`,`session_id`);--> statement-breakpoint
CREATE TABLE `codes` (
	`hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`organization_id` text NOT NULL,
	`person_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "codes_purpose" CHECK("purpose" IN ('connect', 'link')),
	CONSTRAINT "codes_hash" CHECK(length("hash") BETWEEN 32 AND 200)
);
--> statement-breakpoint
CREATE INDEX `codes_person` ON `codes` (`person_id`);--> statement-breakpoint
CREATE INDEX `codes_expiry` ON `codes` (`expires_at`);--> statement-breakpoint
CREATE TABLE `deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`organization_id` text NOT NULL,
	`event` text NOT NULL,
	`recipient` text NOT NULL,
	`channel` text NOT NULL,
	`space_id` text,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	`session_id` text,
	`due_at` integer NOT NULL,
	`state` text NOT NULL,
	`next_at` integer NOT NULL,
	`attempts` integer NOT NULL,
	`message_ref` text,
	`reason` text,
	`done_at` integer,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `success_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "deliveries_channel" CHECK("channel" IN ('channel', 'dm', 'email')),
	CONSTRAINT "deliveries_space" CHECK("channel" <> 'channel' OR "space_id" IS NOT NULL),
	CONSTRAINT "deliveries_state" CHECK("state" IN ('planned', 'sending', 'sent', 'failed', 'dropped')),
	CONSTRAINT "deliveries_sent" CHECK("state" <> 'sent' OR "message_ref" IS NOT NULL),
	CONSTRAINT "deliveries_payload" CHECK(json_valid("payload")),
	CONSTRAINT "deliveries_attempts" CHECK("attempts" IS NULL OR (typeof("attempts") = 'integer' AND "attempts" >= 0))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `deliveries_once` ON `deliveries` (`event`,`recipient`,`channel`);--> statement-breakpoint
CREATE INDEX `deliveries_due` ON `deliveries` (`next_at`,`id`) WHERE "state" IN ('planned', 'sending');--> statement-breakpoint
CREATE INDEX `deliveries_recipient` ON `deliveries` (`recipient`) WHERE "state" IN ('planned', 'sending');--> statement-breakpoint
CREATE INDEX `deliveries_session` ON `deliveries` (`session_id`);--> statement-breakpoint
CREATE INDEX `deliveries_organization` ON `deliveries` (`organization_id`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`person_id` text NOT NULL,
	`source` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`recorded_by` text,
	`mark` text,
	FOREIGN KEY (`session_id`) REFERENCES `success_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "evidence_source" CHECK("source" IN ('join_button', 'join_link', 'discord_voice', 'slack_huddle', 'zoom', 'code', 'manual')),
	CONSTRAINT "evidence_kind" CHECK("kind" IN ('joined', 'left', 'marked')),
	CONSTRAINT "evidence_at" CHECK("at" IS NULL OR (typeof("at") = 'integer' AND "at" > 100000000000)),
	CONSTRAINT "evidence_mark" CHECK("mark" IN ('attended', 'late', 'left_early', 'absent', 'excused')),
	CONSTRAINT "evidence_mark_kind" CHECK("mark" IS NULL OR "kind" = 'marked')
);
--> statement-breakpoint
CREATE INDEX `evidence_session` ON `evidence` (`session_id`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `evidence_person` ON `evidence` (`person_id`,`session_id`,`source`,`at`);--> statement-breakpoint
CREATE TABLE `identities` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`space_id` text NOT NULL,
	`platform` text NOT NULL,
	`external_id` text NOT NULL,
	`name` text NOT NULL,
	`standing` text NOT NULL,
	`last_seen_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "identities_external_text" CHECK(length("external_id") BETWEEN 1 AND 200),
	CONSTRAINT "identities_standing" CHECK("standing" IN ('owner', 'manager', 'member'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `identities_account` ON `identities` (`space_id`,`external_id`);--> statement-breakpoint
CREATE INDEX `identities_user` ON `identities` (`platform`,`external_id`,`last_seen_at`);--> statement-breakpoint
CREATE INDEX `identities_person` ON `identities` (`person_id`,`last_seen_at`);--> statement-breakpoint
CREATE TABLE `organizations` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`timezone` text NOT NULL,
	`reminder_offsets` text NOT NULL,
	`join_window_minutes` integer NOT NULL,
	`late_after_minutes` integer NOT NULL,
	`left_early_under` real NOT NULL,
	`default_provider` text,
	`created_at` integer NOT NULL,
	CONSTRAINT "organizations_name" CHECK(length("name") BETWEEN 1 AND 300),
	CONSTRAINT "organizations_timezone" CHECK(length("timezone") BETWEEN 1 AND 100),
	CONSTRAINT "organizations_reminders" CHECK(json_valid("reminder_offsets")),
	CONSTRAINT "organizations_window" CHECK("join_window_minutes" IS NULL OR (typeof("join_window_minutes") = 'integer' AND "join_window_minutes" >= 0)),
	CONSTRAINT "organizations_late" CHECK("late_after_minutes" IS NULL OR (typeof("late_after_minutes") = 'integer' AND "late_after_minutes" >= 0)),
	CONSTRAINT "organizations_early" CHECK(typeof("left_early_under") IN ('integer', 'real') AND "left_early_under" BETWEEN 0 AND 1),
	CONSTRAINT "organizations_provider" CHECK("default_provider" IN ('zoom', 'google_meet', 'teams', 'discord_voice', 'slack_huddle', 'link'))
);
--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`organization_id` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`timezone` text,
	`zone_asked` integer NOT NULL,
	`locale` text,
	`email` text,
	`merged_into` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "people_name" CHECK(length("name") BETWEEN 1 AND 300),
	CONSTRAINT "people_role" CHECK("role" IN ('student', 'mentor', 'admin', 'superadmin')),
	CONSTRAINT "people_zone" CHECK(length("timezone") BETWEEN 1 AND 100),
	CONSTRAINT "people_email" CHECK(length("email") BETWEEN 3 AND 320)
);
--> statement-breakpoint
CREATE INDEX `people_organization_role` ON `people` (`organization_id`,`role`,`name`);--> statement-breakpoint
CREATE INDEX `people_merged` ON `people` (`merged_into`);--> statement-breakpoint
CREATE TABLE `proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`organization_id` text NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`input` text NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "proposals_input" CHECK(json_valid("input"))
);
--> statement-breakpoint
CREATE INDEX `proposals_expiry` ON `proposals` (`expires_at`);--> statement-breakpoint
CREATE INDEX `proposals_person` ON `proposals` (`person_id`);--> statement-breakpoint
CREATE TABLE `segment_channels` (
	`segment_id` text NOT NULL,
	`space_id` text NOT NULL,
	`channel` text NOT NULL,
	PRIMARY KEY(`segment_id`, `space_id`),
	FOREIGN KEY (`segment_id`) REFERENCES `segments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "segment_channels_channel" CHECK(length("channel") BETWEEN 1 AND 200)
);
--> statement-breakpoint
CREATE INDEX `segment_channels_space` ON `segment_channels` (`space_id`);--> statement-breakpoint
CREATE TABLE `segment_members` (
	`segment_id` text NOT NULL,
	`person_id` text NOT NULL,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`segment_id`, `person_id`),
	FOREIGN KEY (`segment_id`) REFERENCES `segments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `segment_members_person` ON `segment_members` (`person_id`,`segment_id`);--> statement-breakpoint
CREATE TABLE `segments` (
	`id` text PRIMARY KEY NOT NULL,
	`organization_id` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "segments_name_length" CHECK(length("name") BETWEEN 1 AND 300)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `segments_name` ON `segments` (`organization_id`,`name_key`);--> statement-breakpoint
CREATE TABLE `session_changes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`organization_id` text NOT NULL,
	`session_id` text NOT NULL,
	`kind` text NOT NULL,
	`old` text,
	`new` text NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	`planned_at` integer,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `success_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "session_changes_kind" CHECK("kind" IN ('insert', 'update')),
	CONSTRAINT "session_changes_old" CHECK(("kind" = 'insert') = ("old" IS NULL))
);
--> statement-breakpoint
CREATE INDEX `session_changes_unplanned` ON `session_changes` (`id`) WHERE "planned_at" IS NULL;--> statement-breakpoint
CREATE INDEX `session_changes_session` ON `session_changes` (`session_id`,`id`);--> statement-breakpoint
CREATE TABLE `session_people` (
	`session_id` text NOT NULL,
	`person_id` text NOT NULL,
	`invited_at` integer NOT NULL,
	PRIMARY KEY(`session_id`, `person_id`),
	FOREIGN KEY (`session_id`) REFERENCES `success_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_people_person` ON `session_people` (`person_id`,`session_id`);--> statement-breakpoint
CREATE TABLE `session_segments` (
	`session_id` text NOT NULL,
	`segment_id` text NOT NULL,
	PRIMARY KEY(`session_id`, `segment_id`),
	FOREIGN KEY (`session_id`) REFERENCES `success_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`segment_id`) REFERENCES `segments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_segments_segment` ON `session_segments` (`segment_id`,`session_id`);--> statement-breakpoint
CREATE TABLE `success_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`organization_id` text NOT NULL,
	`number` integer NOT NULL,
	`series_id` text,
	`title` text NOT NULL,
	`title_key` text,
	`description` text,
	`start_time` integer NOT NULL,
	`end_time` integer NOT NULL,
	`timezone` text DEFAULT 'UTC' NOT NULL,
	`status` text DEFAULT 'upcoming' NOT NULL,
	`mentor_id` text,
	`provider` text DEFAULT 'link' NOT NULL,
	`link` text,
	`backup_link` text,
	`zoom_meeting_id` text,
	`zoom_passcode` text,
	`passcode_print` text,
	`capacity` integer,
	`everyone` integer DEFAULT true NOT NULL,
	`created_in` text,
	`announce_channel` text,
	`typed_channel` text,
	`started_at` integer,
	`ended_at` integer,
	`cancel_reason` text,
	`settled_at` integer,
	`registered_count` integer DEFAULT 0 NOT NULL,
	`waitlisted_count` integer DEFAULT 0 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`updated_by` text,
	`created_at` integer DEFAULT (CAST(round((julianday('now') - 2440587.5) * 86400000) AS INTEGER)) NOT NULL,
	`updated_at` integer DEFAULT (CAST(round((julianday('now') - 2440587.5) * 86400000) AS INTEGER)) NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mentor_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_in`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "success_sessions_id" CHECK(length("id") BETWEEN 1 AND 100),
	CONSTRAINT "success_sessions_number_positive" CHECK("number" IS NULL OR (typeof("number") = 'integer' AND "number" >= 1)),
	CONSTRAINT "success_sessions_title_length" CHECK(length("title") BETWEEN 1 AND 300),
	CONSTRAINT "success_sessions_description" CHECK(length("description") BETWEEN 0 AND 10000),
	CONSTRAINT "success_sessions_start" CHECK("start_time" IS NULL OR (typeof("start_time") = 'integer' AND "start_time" > 100000000000)),
	CONSTRAINT "success_sessions_end" CHECK("end_time" IS NULL OR (typeof("end_time") = 'integer' AND "end_time" > 100000000000)),
	CONSTRAINT "success_sessions_order" CHECK("end_time" > "start_time"),
	CONSTRAINT "success_sessions_longest" CHECK("end_time" - "start_time" <= 604800000),
	CONSTRAINT "success_sessions_zone" CHECK(length("timezone") BETWEEN 1 AND 100),
	CONSTRAINT "success_sessions_status" CHECK("status" IN ('upcoming', 'live', 'completed', 'cancelled')),
	CONSTRAINT "success_sessions_provider" CHECK("provider" IN ('zoom', 'google_meet', 'teams', 'discord_voice', 'slack_huddle', 'link')),
	CONSTRAINT "success_sessions_link" CHECK(length("link") BETWEEN 1 AND 4000),
	CONSTRAINT "success_sessions_backup" CHECK(length("backup_link") BETWEEN 1 AND 4000),
	CONSTRAINT "success_sessions_passcode" CHECK("zoom_passcode" LIKE 'v1.%.%.%.%'),
	CONSTRAINT "success_sessions_capacity" CHECK("capacity" IS NULL OR (typeof("capacity") = 'integer' AND "capacity" >= 1)),
	CONSTRAINT "success_sessions_everyone" CHECK("everyone" IN (0, 1)),
	CONSTRAINT "success_sessions_registered" CHECK("registered_count" IS NULL OR (typeof("registered_count") = 'integer' AND "registered_count" >= 0)),
	CONSTRAINT "success_sessions_waitlisted" CHECK("waitlisted_count" IS NULL OR (typeof("waitlisted_count") = 'integer' AND "waitlisted_count" >= 0)),
	CONSTRAINT "success_sessions_version" CHECK("version" IS NULL OR (typeof("version") = 'integer' AND "version" >= 1))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `success_sessions_number` ON `success_sessions` (`organization_id`,`number`);--> statement-breakpoint
CREATE INDEX `success_sessions_current` ON `success_sessions` (`organization_id`,`start_time`,`id`) WHERE "status" IN ('upcoming', 'live');--> statement-breakpoint
CREATE INDEX `success_sessions_title` ON `success_sessions` (`organization_id`,`title_key`,`start_time`,`id`) WHERE "status" IN ('upcoming', 'live');--> statement-breakpoint
CREATE INDEX `success_sessions_mentor` ON `success_sessions` (`mentor_id`,`start_time`,`id`);--> statement-breakpoint
CREATE INDEX `success_sessions_past` ON `success_sessions` (`organization_id`,`start_time`,`id`) WHERE "status" IN ('completed', 'cancelled');--> statement-breakpoint
CREATE INDEX `success_sessions_to_start` ON `success_sessions` (`start_time`,`id`) WHERE "status" = 'upcoming';--> statement-breakpoint
CREATE INDEX `success_sessions_to_end` ON `success_sessions` (`end_time`,`id`) WHERE "status" = 'live';--> statement-breakpoint
CREATE INDEX `success_sessions_to_settle` ON `success_sessions` (CASE WHEN "ended_at" IS NULL THEN "end_time" ELSE "ended_at" END,`id`) WHERE "status" = 'completed' AND "settled_at" IS NULL;--> statement-breakpoint
CREATE TABLE `spaces` (
	`id` text PRIMARY KEY NOT NULL,
	`organization_id` text NOT NULL,
	`platform` text NOT NULL,
	`external_id` text NOT NULL,
	`name` text NOT NULL,
	`announcement_channel` text,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "spaces_external_text" CHECK(length("external_id") BETWEEN 1 AND 200)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `spaces_external` ON `spaces` (`platform`,`external_id`);--> statement-breakpoint
CREATE INDEX `spaces_organization` ON `spaces` (`organization_id`);--> statement-breakpoint
CREATE TABLE `store_secrets` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
