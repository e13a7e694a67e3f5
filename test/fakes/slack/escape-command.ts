/** What `should_escape` does to the text of a slash command before the app gets it. */
import type { FakeWorkspace } from './state.ts'

/** `@maya`, `#general`, `@mentors` and addresses become `<@U…|maya>`, `<#C…|general>`, `<!subteam^S…|@mentors>`, `<https://…>`; `& < >` entities. */
export function escapeCommand(workspace: FakeWorkspace, text: string): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return safe
    .replaceAll(/https?:\/\/[^\s|]+/g, (url) => `<${url}>`)
    .replaceAll(/(?<![\w<])([\w.+-]+@[\w-]+\.[\w.]+)/g, (mail) => `<mailto:${mail}|${mail}>`)
    .replaceAll(/(?<![\w<:/.])@([\w.-]+)/g, (typed, name: string) => mention(workspace, name) ?? typed)
    .replaceAll(/(?<![\w<&/])#([\w-]+)/g, (typed, name: string) => channelLink(workspace, name) ?? typed)
}

function mention(workspace: FakeWorkspace, name: string): string | undefined {
  if (['here', 'channel', 'everyone'].includes(name)) return `<!${name}>`
  const user = [...workspace.users.values()].find((one) => one.name === name)
  if (user) return `<@${user.id}|${user.name}>`
  const group = [...workspace.groups.values()].find((one) => one.handle === name)
  return group && `<!subteam^${group.id}|@${group.handle}>`
}

/** A private channel comes without its name. */
function channelLink(workspace: FakeWorkspace, name: string): string | undefined {
  const channel = [...workspace.channels.values()].find((one) => one.kind !== 'im' && one.name === name)
  return channel && `<#${channel.id}|${channel.kind === 'private' ? '' : channel.name}>`
}
