import type { Words } from '../chat/words/words.ts'
import { COLUMNS } from './columns.ts'
import { SAMPLE_CHANNEL } from './find-channel.ts'
import { SAMPLE_ACCOUNT } from './find-mentor.ts'

/** What `--help` says. */
export function usage({ importing }: Words): string {
  const [first, second] = [COLUMNS.slice(0, 8), COLUMNS.slice(8)].map((columns) => columns.join(', '))
  return importing.usage({ columns: [first ?? '', second ?? ''], account: SAMPLE_ACCOUNT, channel: SAMPLE_CHANNEL })
}
