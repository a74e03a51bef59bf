// Words of the pages of the person served.
import { formatLongDate, isCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { loadWords, pageLanguage } from '../kit/page-words.ts'

export const { served } = await loadWords({
  vi: () => import('../../words/vi/served.ts'),
  en: () => import('../../words/en/served.ts'),
})

export const dayWords = (day: string): string => (isCivilDate(day) ? formatLongDate(day, pageLanguage) : day)
