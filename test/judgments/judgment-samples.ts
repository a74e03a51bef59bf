// Invented judgments in any state, for the tests of their way to the public.

import type { Change, Judgment } from '../../functions/judgments/judgment.ts'
import { beginning, enterText } from '../../functions/judgments/judgment-entry.ts'
import type { JudgmentEntry } from '../../functions/judgments/judgment-form.ts'
import { approve, review } from '../../functions/judgments/judgment-review.ts'
import { published } from '../../functions/judgments/publication.ts'
import { systemActor } from '../../functions/kernel/actor.ts'
import { parseCivilDate } from '../../functions/kernel/civil-date.ts'
import { defaultCalendar } from '../../functions/kernel/court-calendar.ts'
import { defaultDirectory } from '../../functions/kernel/court-directory.ts'
import { actor, court } from '../filings/samples.ts'

export const now = '2026-11-10T03:00:00.000Z'
export const clerk = actor('thuky', 'clerk', 'Đặng Thị Quý', court)
export const judge = actor('thamphan', 'judge', 'Lê Văn Thắng', court)
export const worker = systemActor('publish-judgment')

export const answers = {
  isClosedSession: false,
  hasStateSecret: false,
  isSecrecyAsked: false,
  isAgainstCustoms: false,
  hasMinor: false,
  canBeEncoded: true,
}

export const entry: Omit<JudgmentEntry, 'text'> = {
  ...{
    number: '34/2026/DS-ST',
    documentType: 'BAST',
    date: '2026-09-14',
    effectiveOn: '2026-10-15',
    relation: 'Tranh chấp hợp đồng vay tài sản',
  },
  ...{ outcome: 'accepted', precedents: [], title: 'Vay tài sản', summary: 'Bên vay không trả.', answers, people: [] },
}

export const occasion = { actor: clerk, now, calendar: defaultCalendar, directory: defaultDirectory }

export const candidate = (known: Partial<Judgment> = {}): Judgment => ({
  ...beginning({
    ...{ id: '0123456789abcdefghjk', courtCode: court, caseId: null, caseNumber: '12/2026/TLST-DS', hasMinor: false },
    ...{ effectiveOn: parseCivilDate('2026-10-15'), publishBy: parseCivilDate('2026-11-16') },
  }),
  ...known,
})

/** As the store has it after the change. */
export const stored = ({ judgment }: Change): Judgment => ({ ...judgment, version: judgment.version + 1 })

export const inReview = (changed: Partial<JudgmentEntry> = {}): Judgment =>
  stored(enterText(candidate(), { ...entry, ...changed }, occasion, 0))
export const reviewed = (): Judgment => {
  const judgment = inReview()
  return stored(review(judgment, { version: judgment.version, actor: clerk, now }, 0))
}
export const approved = (): Judgment => {
  const judgment = reviewed()
  return stored(approve(judgment, { version: judgment.version, actor: judge, now }, [], []))
}
export const publishedOne = (): Judgment => stored(published(approved(), worker, now))
