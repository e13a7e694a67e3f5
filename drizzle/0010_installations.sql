CREATE TABLE `installations` (
	`platform` text NOT NULL,
	`external_id` text NOT NULL,
	`name` text NOT NULL,
	`token` text,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`platform`, `external_id`),
	CONSTRAINT "installations_external_id" CHECK(length("external_id") BETWEEN 1 AND 200)
);
