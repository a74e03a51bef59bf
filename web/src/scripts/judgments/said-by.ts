// Who did something and when, as facts for a sentence.
import { formatMinute } from '../../../../functions/kernel/civil-date.ts'
import { pageLanguage } from '../kit/page-words.ts'

export const saidBy = ({ fullName, at }: { fullName: string; at: string }): { name: string; when: string } => ({
  name: fullName,
  when: formatMinute(at, pageLanguage),
})
