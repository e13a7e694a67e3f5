/** The bodies of what Slack sends to an app, in its documented shapes. */
import type { Envelope } from './envelope.ts'
import { asText, type Json } from './json.ts'
import { messagePayload } from './methods-chat.ts'
import { openResponseUrl } from './response-url.ts'
import {
  type FakeChannel,
  type FakeMessage,
  type FakeState,
  type FakeUser,
  type FakeView,
  type FakeWorkspace,
  nextTs,
} from './state.ts'
import { viewPayload } from './views.ts'

/** Who does something, and where the fake knows them from. */
export type Actor = { readonly state: FakeState; readonly workspace: FakeWorkspace; readonly user: FakeUser }

/** A slash command (interactivity/implementing-slash-commands). */
export function commandEnvelope(
  actor: Actor,
  what: { readonly command: string; readonly text: string; readonly channel: FakeChannel },
): Envelope {
  const { state, workspace, user } = actor
  const { channel } = what
  const payload = {
    token: 'verification',
    team_id: workspace.teamId,
    team_domain: workspace.domain,
    channel_id: channel.id,
    channel_name: channel.kind === 'im' ? 'directmessage' : channel.kind === 'private' ? 'privategroup' : channel.name,
    user_id: user.id,
    user_name: user.name,
    command: what.command,
    text: what.text,
    api_app_id: state.appId,
    is_enterprise_install: 'false',
    response_url: openResponseUrl(state, {
      teamId: workspace.teamId,
      userId: user.id,
      channelId: channel.id,
      messageTs: undefined,
    }),
    trigger_id: openTrigger(actor, undefined),
  }
  return { type: 'slash_commands', payload, acceptsPayload: true }
}

/** A press or a choice on a message (interactivity/handling-user-interaction: block_actions). */
export function messageActionEnvelope(
  actor: Actor,
  what: { readonly message: FakeMessage; readonly action: Json },
): Envelope {
  const { state, workspace, user } = actor
  const { message } = what
  const channel = workspace.channels.get(message.channelId)
  const hidden = message.privateTo !== undefined
  const payload = {
    ...interaction(actor, 'block_actions'),
    container: { type: 'message', message_ts: message.ts, channel_id: message.channelId, is_ephemeral: hidden },
    trigger_id: openTrigger(actor, undefined),
    channel: { id: message.channelId, name: channel?.kind === 'im' ? 'directmessage' : channel?.name },
    ...(!hidden && { message: messagePayload(workspace, message) }),
    state: { values: {} },
    response_url: openResponseUrl(state, {
      teamId: workspace.teamId,
      userId: user.id,
      channelId: message.channelId,
      messageTs: message.ts,
    }),
    actions: [{ ...what.action, action_ts: nextTs(state) }],
  }
  return { type: 'interactive', payload, acceptsPayload: false }
}

/** A press or a choice in a modal or on the Home tab: no response_url. */
export function viewActionEnvelope(actor: Actor, what: { readonly view: FakeView; readonly action: Json }): Envelope {
  const { state, workspace } = actor
  const payload = {
    ...interaction(actor, 'block_actions'),
    container: { type: 'view', view_id: what.view.id },
    trigger_id: openTrigger(actor, what.view.kind === 'modal' ? what.view.id : undefined),
    view: viewPayload(state, workspace, what.view),
    actions: [{ ...what.action, action_ts: nextTs(state) }],
  }
  return { type: 'interactive', payload, acceptsPayload: false }
}

/** A submitted modal. */
export function submitEnvelope(actor: Actor, what: { readonly view: FakeView; readonly values: Json }): Envelope {
  const { state, workspace } = actor
  const payload = {
    ...interaction(actor, 'view_submission'),
    trigger_id: openTrigger(actor, what.view.id),
    view: { ...viewPayload(state, workspace, what.view), state: { values: what.values } },
    response_urls: [],
  }
  return { type: 'interactive', payload, acceptsPayload: true }
}

/** A modal that was closed by its person, sent only where it has `notify_on_close`. */
export function closedEnvelope(actor: Actor, view: FakeView): Envelope {
  const payload = {
    ...interaction(actor, 'view_closed'),
    view: viewPayload(actor.state, actor.workspace, view),
    is_cleared: false,
  }
  return { type: 'interactive', payload, acceptsPayload: false }
}

/** What was typed into an external select. */
export function suggestionEnvelope(
  actor: Actor,
  what: { readonly view: FakeView; readonly blockId: string; readonly actionId: string; readonly value: string },
): Envelope {
  const payload = {
    ...interaction(actor, 'block_suggestion'),
    container: { type: 'view', view_id: what.view.id },
    action_id: what.actionId,
    block_id: what.blockId,
    value: what.value,
    view: viewPayload(actor.state, actor.workspace, what.view),
  }
  return { type: 'interactive', payload, acceptsPayload: true }
}

/** An event of the Events API (apis/events-api). */
export function eventEnvelope(state: FakeState, workspace: FakeWorkspace, event: Json): Envelope {
  const payload = {
    token: 'verification',
    team_id: workspace.teamId,
    api_app_id: state.appId,
    event: { event_ts: nextTs(state), ...event },
    type: 'event_callback',
    event_id: `Ev${state.next()}`,
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: workspace.teamId,
        user_id: workspace.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
  }
  return { type: 'events_api', payload, acceptsPayload: false }
}

function interaction(actor: Actor, type: string): Json {
  const { state, workspace, user } = actor
  return {
    type,
    user: { id: user.id, username: user.name, name: user.name, team_id: workspace.teamId },
    api_app_id: state.appId,
    token: 'verification',
    team: { id: workspace.teamId, domain: workspace.domain },
    enterprise: null,
    is_enterprise_install: false,
  }
}

function openTrigger({ state, workspace, user }: Actor, viewId: string | undefined): string {
  const id = `${state.next()}.${asText(workspace.teamId)}.trigger`
  state.triggers.set(id, { userId: user.id, teamId: workspace.teamId, at: performance.now(), used: false, viewId })
  return id
}
