import { COMMANDS, type Command } from '../../chat/commands.ts'

/**
 * The app manifest (docs.slack.dev/reference/app-manifest) from the command table. Socket Mode names no address; HTTP mode is reached at `publicUrl` (without a slash at
 * its end). `should_escape` is on: without it mentions in a command arrive as plain names that anybody could bear.
 */
export function slackManifest(
  mode: 'socket' | { readonly publicUrl: string },
  commands: readonly Command[] = COMMANDS,
) {
  const address = mode === 'socket' ? undefined : `${mode.publicUrl}/slack/events`
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: {
      name: 'Rollcall',
      description: 'Live sessions: schedule them, join them, see who came',
      background_color: '#1f3a5f',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'Rollcall', always_online: true },
      slash_commands: commands.map((command) => ({
        command: `/${command.name}`,
        ...(address && { url: address }),
        description: command.description,
        usage_hint: usageHint(command),
        should_escape: true,
      })),
    },
    oauth_config: {
      ...(mode !== 'socket' && { redirect_urls: [`${mode.publicUrl}/slack/oauth_redirect`] }),
      scopes: { bot: [...SCOPES] },
    },
    settings: {
      event_subscriptions: { ...(address && { request_url: address }), bot_events: [...EVENTS] },
      interactivity: { is_enabled: true, ...(address && { request_url: address }) },
      org_deploy_enabled: false,
      socket_mode_enabled: mode === 'socket',
      token_rotation_enabled: false,
    },
  }
}

/**
 * Each is used: commands, cards and direct messages, channels that the bot is not in, who people are, calendar files; the user groups that segments follow; and history
 * (joining a channel for it), which is read only to see whether a message of the bot's own arrived whose answer was lost.
 */
export const SCOPES = [
  'channels:history',
  'channels:join',
  'chat:write',
  'chat:write.public',
  'commands',
  'files:write',
  'groups:history',
  'im:history',
  'im:write',
  'usergroups:read',
  'users:read',
  'users:read.email',
] as const

const EVENTS = [
  'app_home_opened',
  'app_uninstalled',
  'subteam_members_changed',
  'subteam_updated',
  'tokens_revoked',
  'user_change',
] as const

/** What may follow the command: its verbs, or the choices of its only one. */
function usageHint(command: Command): string {
  const [only] = command.verbs
  if (only?.name === '')
    return only.options.map((option) => `[${option.choices?.join(' | ') ?? option.name}]`).join(' ')
  return command.verbs.map((verb) => verb.name).join(' | ')
}
