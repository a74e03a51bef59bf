// The term of publication as the chip of every other term: 30 days from effect.
import type { PublicationTerm } from '../../../../functions/judgments/judgment-form.ts'
import { deadlineChip } from '../kit/deadline-chip.ts'
import { deskJudgments } from './judgment-words.ts'

export const termChip = ({ due, daysLeft, light }: PublicationTerm): HTMLElement =>
  deadlineChip({ due, daysLeft, unit: 'days', state: light, article: deskJudgments.article, steps: [] })
