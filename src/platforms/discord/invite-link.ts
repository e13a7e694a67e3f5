import { PermissionFlagsBits } from 'discord-api-types/v10'

/** What the bot needs in a server: to see channels, and to write there with files. Members are told of nothing else. */
const PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory

/** The address at which a server's owner adds the bot (topics/oauth2: bot authorization flow). */
export function inviteLink(applicationId: string): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: 'bot applications.commands',
    permissions: PERMISSIONS.toString(),
  })
  return `https://discord.com/oauth2/authorize?${query}`
}
