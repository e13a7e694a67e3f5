import type { FakeDiscord } from '../fakes/discord/open-fake-discord.ts'
import type { FakeSlack } from '../fakes/slack/fake-slack.ts'

/** The settings by which the program reaches a fake Slack by Socket Mode. */
export const slackSettings = (fake: FakeSlack) => ({
  SLACK_API_URL: fake.apiUrl,
  SLACK_BOT_TOKEN: fake.workspace.botToken,
  SLACK_APP_TOKEN: fake.appToken,
})

/** The settings by which the program reaches a fake Discord. */
export const discordSettings = (fake: FakeDiscord) => ({
  DISCORD_API_URL: fake.apiUrl,
  DISCORD_TOKEN: fake.token,
  DISCORD_APPLICATION_ID: fake.applicationId,
})
