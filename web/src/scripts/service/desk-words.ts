// Words of the clerk's desk of service, and the sentence of a proposal.

import type { Proposal } from '../../../../functions/electronic-service/service-ladder.ts'
import { formatLongDate, isCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { fill } from '../../words/fill.ts'
import { h } from '../kit/h.ts'
import { loadWords, pageLanguage } from '../kit/page-words.ts'
import type { Tone } from '../kit/status-tag.ts'
import { service } from './service-words.ts'

export const [{ deskService }, { desk }] = await loadWords({
  vi: () => Promise.all([import('../../words/vi/desk-service.ts'), import('../../words/vi/desk.ts')]),
  en: () => Promise.all([import('../../words/en/desk-service.ts'), import('../../words/en/desk.ts')]),
})

export const daySaid = (day: string): string => (isCivilDate(day) ? formatLongDate(day, pageLanguage) : day)

/** What is proposed, by which day, and how many working days are left. */
export const proposalSaid = (proposal: Proposal): HTMLElement => {
  const { act } = deskService
  const { by, workingDaysLeft: left, basis, article, provisional } = proposal
  const days = fill(left < 0 ? act.over : act.left, { count: Math.abs(left) })
  return h(
    'span',
    {},
    h('strong', {}, fill(act.proposals[proposal.act], { channel: service.channels[proposal.channel] })),
    h('br'),
    `${act.by}: ${daySaid(by)} · ${days} · ${basis === 'law' ? act.law : act.policy}`,
    provisional ? ` · ${act.mayMove}` : null,
    article === '' ? null : ` · ${article}`,
  )
}

export const phaseTones: Readonly<Record<keyof typeof service.phases, Tone>> = {
  sending: 'information',
  sent: 'information',
  'choose-step': 'warning',
  'to-do': 'warning',
  'under-way': 'information',
  posted: 'information',
  served: 'success',
  certified: 'success',
}
