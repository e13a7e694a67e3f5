CREATE TABLE `forgotten_accounts` (
	`print` text PRIMARY KEY NOT NULL
);
