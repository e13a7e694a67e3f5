import { App, LogLevel } from '@slack/bolt'
import { Client, GatewayIntentBits, MessageFlags } from 'discord.js'
import { answerParent } from './answer-parent.ts'

/**
 * Handlers that do nothing but answer, written as the SDKs' own guides write them. They are set by the same environment as the
 * program, and are what its times are held against: what an answer costs before anybody does anything for it.
 */

const slack = new App({
  token: setting('SLACK_BOT_TOKEN'),
  appToken: setting('SLACK_APP_TOKEN'),
  socketMode: true,
  logLevel: LogLevel.ERROR,
  clientOptions: { slackApiUrl: setting('SLACK_API_URL') },
})
slack.command('/sessions', ({ ack }) => ack({ response_type: 'ephemeral', text: 'Nothing is on.' }))
slack.action('join', async ({ ack, respond }) => {
  await ack()
  await respond({ response_type: 'ephemeral', replace_original: false, text: 'Nothing is on.' })
})
await slack.start()

const discord = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: setting('DISCORD_API_URL') },
})
const ready = new Promise<void>((resolve) => discord.once('clientReady', () => resolve()))
discord.on('interactionCreate', (interaction) => {
  if (!interaction.isChatInputCommand() && !interaction.isButton()) return
  void interaction.reply({ content: 'Nothing is on.', flags: MessageFlags.Ephemeral })
})
await discord.login(setting('DISCORD_TOKEN'))
await ready
await discord.application?.commands.set([{ name: 'sessions', description: 'What is on' }])

answerParent(async () => {
  await Promise.all([slack.stop(), discord.destroy()])
})

function setting(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set`)
  return value
}
