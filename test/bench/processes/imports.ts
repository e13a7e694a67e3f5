import '@slack/bolt'
import 'discord.js'

/** A process that imports both SDKs and does nothing with them: what they cost before anybody uses them. */

process.stdout.write('Both SDKs are ready\n')
setInterval(() => undefined, 60_000)
