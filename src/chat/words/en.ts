import type { Locale } from '../../domain/words.ts'
import { EN_CLOCK } from './en/clock.ts'
import { EN_COMMON } from './en/common.ts'
import { EN_CREATE } from './en/create.ts'
import { EN_JOIN } from './en/join.ts'

/** English: what every other language has to have too. */
export const EN = { locale: 'en' as Locale, clock: EN_CLOCK, common: EN_COMMON, create: EN_CREATE, join: EN_JOIN }
