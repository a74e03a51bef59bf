// Words of the pages of service, and the small sentences that several of them say.

import type { TimelineEvent } from '../../../../functions/electronic-service/service-event.ts'
import { formatMinute } from '../../../../functions/kernel/civil-date.ts'
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { loadWords, pageLanguage } from '../kit/page-words.ts'
import type { TimelineEntry } from '../kit/timeline.ts'

export const { service } = await loadWords({
  vi: () => import('../../words/vi/service.ts'),
  en: () => import('../../words/en/service.ts'),
})

export const actAddress = (id: string): string => addressIn(pageLanguage, `${paths.deskServiceAct}?${new URLSearchParams({ ma: id })}`)
/** Where a drafted act is completed. */
export const draftAddress = (id: string): string => addressIn(pageLanguage, `${paths.deskServiceNew}?${new URLSearchParams({ ma: id })}`)
export const paperAddress = (id: string, no: number): string =>
  addressIn(pageLanguage, `${paths.deskServicePaper}?${new URLSearchParams({ ma: id, so: String(no) })}`)

/** One event of a timeline: what, by which way, with which evidence, recorded by whom. */
export const entryOf = (event: TimelineEvent): TimelineEntry => {
  const { type, channel, via, cause, evidence, note, at, by } = event
  const said = [
    service.channels[channel],
    via === undefined ? '' : service.via[via],
    cause === undefined ? '' : service.causes[cause],
    evidence?.reference ?? '',
    evidence?.receivedBy ?? '',
    note ?? '',
    by.role === 'system' ? service.portal : by.fullName,
  ]
  return {
    title: `${event.no}. ${service.events[type]}`,
    when: formatMinute(at, pageLanguage),
    datetime: at,
    state: 'done',
    body: said.filter(part => part !== '').join(' · '),
  }
}
