CREATE TABLE `segment_group_members` (
	`segment_id` text NOT NULL,
	`space_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`segment_id`, `space_id`, `person_id`),
	FOREIGN KEY (`segment_id`) REFERENCES `segments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `segment_group_members_person` ON `segment_group_members` (`person_id`,`space_id`,`segment_id`);--> statement-breakpoint
CREATE TABLE `segment_groups` (
	`segment_id` text NOT NULL,
	`space_id` text NOT NULL,
	`group_id` text NOT NULL,
	`name` text NOT NULL,
	`synced_at` integer,
	`trouble` text,
	`due_at` integer NOT NULL,
	PRIMARY KEY(`segment_id`, `space_id`),
	FOREIGN KEY (`segment_id`) REFERENCES `segments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "segment_groups_id" CHECK(length("group_id") BETWEEN 1 AND 200),
	CONSTRAINT "segment_groups_trouble" CHECK("trouble" IN ('gone', 'members_intent', 'groups_scope', 'unreachable', 'none_here'))
);
--> statement-breakpoint
CREATE INDEX `segment_groups_group` ON `segment_groups` (`space_id`,`group_id`);--> statement-breakpoint
CREATE INDEX `segment_groups_due` ON `segment_groups` (`due_at`);--> statement-breakpoint
ALTER TABLE `segment_members` ADD `by_hand` integer DEFAULT true NOT NULL;--> statement-breakpoint
CREATE INDEX `organizations_zone` ON `organizations` (`timezone`);