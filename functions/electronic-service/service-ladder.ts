// The ladder of service: which rung may follow, by which day, and under which article. The clock proposes; an officer takes the step. BLTTDS 173-179.
import { type CivilDate, civilDateOf } from '../kernel/civil-date.ts'
import { type CourtCalendar, computeDeadline, computeTerm, type Term, workingDaysBetween } from '../kernel/court-calendar.ts'
import type { CountedUnit } from '../kernel/deadline-table.ts'
import { type Cause, type Channel, channels } from './service-event.ts'
import { currentStep, dayOf, phaseOf, type ServiceRecipient } from './service-recipient.ts'

interface RungRule {
  readonly article: string
  /** `policy`: the house's own measure; the law names no day for the step. */
  readonly term: { readonly amount: number; readonly unit: CountedUnit; readonly by: 'law' | 'policy' }
}

/**
 * e-service: a failure that is not repaired in 3 days makes way for another method (NQ 04/2016 Art. 9(3)). bailiff: the result comes in
 * 2 working days (Decree 151/2026). posting: 15 days (179(3)). direct and post: measures of the house.
 */
export const rungs: Readonly<Record<Channel, RungRule>> = {
  'e-service': { article: 'NQ 04/2016/NQ-HĐTP Điều 9 khoản 3', term: { amount: 3, unit: 'day', by: 'law' } },
  direct: { article: 'BLTTDS Điều 175, 177, 178', term: { amount: 3, unit: 'working_day', by: 'policy' } },
  post: { article: 'BLTTDS Điều 173, 175 khoản 2', term: { amount: 7, unit: 'working_day', by: 'policy' } },
  bailiff: { article: 'NĐ 151/2026/NĐ-CP', term: { amount: 2, unit: 'working_day', by: 'law' } },
  posting: { article: 'BLTTDS Điều 179', term: { amount: 15, unit: 'day', by: 'law' } },
}

/** Facts that open the way to posting: the person cannot be reached where they are thought to be, or nobody knows where (179(1)). */
const opensPosting: readonly Cause[] = ['refused', 'absent', 'moved', 'address-unknown', 'returned', 'other']

/** Where a service may begin. */
export const firstChannels = (asked: { hasConsent: boolean; address: string }): Channel[] => [
  ...(asked.hasConsent ? (['e-service'] as const) : []),
  ...(asked.address === '' ? (['posting'] as const) : (['direct', 'post', 'bailiff'] as const)),
]

/** Where it may go on: never to another e-mail, and to posting only once the person was not found. */
export const nextChannels = ({ timeline, address }: ServiceRecipient): Channel[] => {
  const mayPost =
    address === '' ||
    timeline.some(event => event.type === 'failed' && event.channel !== 'e-service' && opensPosting.includes(event.cause ?? 'bounced'))
  return channels.filter(channel => channel !== 'e-service' && (channel === 'posting' ? mayPost : address !== ''))
}

/** The first rung above the last one that is open to this recipient; the last one when all have been tried. */
export const proposedChannel = (recipient: ServiceRecipient): Channel => {
  const open = nextChannels(recipient)
  const { channel } = currentStep(recipient)
  return open.find(each => channels.indexOf(each) > channels.indexOf(channel)) ?? open.at(-1) ?? 'posting'
}

/** When posting ends: the last of the fifteen days. Refuses nothing that was posted. */
export const postedUntil = (postedOn: CivilDate, calendar: CourtCalendar): Term =>
  computeDeadline({ code: 'SVC-POSTING', event: postedOn, calendar })

const proposedActs = ['choose-step', 'carry-out', 'record-result', 'wait', 'deem', 'certify'] as const
type ProposedAct = (typeof proposedActs)[number]

/** What an officer may do now, by which day, and why that day. */
export interface Proposal {
  act: ProposedAct
  channel: Channel
  by: CivilDate
  /** Of the day as a term of the law or of the house. */
  basis: 'law' | 'policy'
  article: string
  provisional: boolean
  /** Negative once the day is over. */
  workingDaysLeft: number
}

/** Undefined while the provider has the word, and once the certificate is made. */
export const proposalOf = (recipient: ServiceRecipient, today: CivilDate, calendar: CourtCalendar): Proposal | undefined => {
  const phase = phaseOf(recipient)
  if (phase === 'certified' || phase === 'sending' || phase === 'sent') return undefined
  const { channel, since } = currentStep(recipient)
  const said = (act: ProposedAct, at: Channel, term: Term, basis: 'law' | 'policy', article = rungs[at].article): Proposal => ({
    ...{ act, channel: at, by: term.warnBy, basis, article },
    provisional: term.provisional !== undefined,
    workingDaysLeft: workingDaysBetween(today, term.warnBy, calendar),
  })
  if (phase === 'posted') {
    const posted = recipient.timeline.findLast(event => event.type === 'posted')
    const term = postedUntil(posted ? dayOf(posted) : today, calendar)
    return said(today > term.due ? 'deem' : 'wait', 'posting', term, 'law', 'BLTTDS Điều 179 khoản 3')
  }
  if (phase === 'served') return said('certify', channel, computeTerm({ amount: 1, unit: 'working_day' }, today, calendar), 'policy', '')
  if (phase === 'choose-step') {
    const failedAt = recipient.timeline.findLast(event => event.type === 'failed' || event.type === 'unknown')
    const term = computeTerm(rungs['e-service'].term, civilDateOf(failedAt?.at ?? since), calendar)
    const next = proposedChannel(recipient)
    return channel === 'e-service'
      ? said('choose-step', next, term, 'law', rungs['e-service'].article)
      : said('choose-step', next, term, 'policy', rungs[next].article)
  }
  // A posting is put up within the house's measure; the fifteen days run from then.
  const rung = channel === 'posting' ? ({ amount: 3, unit: 'working_day', by: 'policy' } as const) : rungs[channel].term
  const act = phase === 'to-do' ? 'carry-out' : 'record-result'
  return said(act, channel, computeTerm(rung, civilDateOf(since), calendar), rung.by)
}
