import type { VerbAnswer } from '../ask.ts'
import { tell, wasPrivate } from '../ask.ts'
import { help as helpView } from '../views/help.ts'

/** `help`: what the asker may do. */
export const help: VerbAnswer = async (ask) => tell(helpView({ role: ask.asker.role }, ask.seen), wasPrivate(ask))
