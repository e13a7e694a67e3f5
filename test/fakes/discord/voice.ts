import { randomBytes } from 'node:crypto'
import { INTENT } from './limits.ts'
import { actingMember, voicePayload } from './payloads.ts'
import type { PersonParts } from './person.ts'
import type { Channel } from './world.ts'

/** Someone's presence in voice channels. */
export type Voice = {
  readonly join: (channel: Channel) => void
  readonly leave: () => void
  /** Discord tells of muting by the same event as of coming and going. */
  readonly mute: (muted: boolean) => void
}

/** Voice of one person, told to the bot as VOICE_STATE_UPDATE (events/gateway-events). */
export function createVoice(parts: PersonParts): Voice {
  const { guild, member } = parts
  const id = member.user.id
  const tell = () => {
    const d = { ...voicePayload(guild, id), member: actingMember(guild, member) }
    parts.dispatch({ t: 'VOICE_STATE_UPDATE', d, intent: INTENT.guildVoiceStates })
  }
  return {
    join(channel) {
      guild.voice.set(id, { channelId: channel.id, sessionId: randomBytes(16).toString('hex'), selfMute: false })
      tell()
    },
    leave() {
      guild.voice.delete(id)
      tell()
    },
    mute(muted) {
      const now = guild.voice.get(id)
      if (!now) throw new Error('nobody can mute who is not in a voice channel')
      guild.voice.set(id, { ...now, selfMute: muted })
      tell()
    },
  }
}
