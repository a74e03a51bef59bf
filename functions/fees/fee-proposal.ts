// What the court may ask of a petition in advance, for the officer who proposes the amount: NQ 326 Art. 7, 12, 27(5). The judge decides on the amount and on every relief.
import type { Party, Petition } from '../filings/petition-form.ts'
import { addMonths, isCivilDate, parseCivilDate } from '../kernel/civil-date.ts'
import { sumVnd } from '../kernel/money.ts'
import { type FeeQuestion, type FeeQuote, quoteFee } from './fee-calculator.ts'

/** Why somebody may pay nothing; to be asked for in writing and granted (Art. 14–16). */
export interface LikelyRelief {
  readonly code: string
  readonly because: 'topic' | 'age'
  /** The plaintiff it would help; absent when it is the matter itself. */
  readonly partyId?: string
}

export interface FeeProposal extends FeeQuote {
  readonly reliefs: readonly LikelyRelief[]
}

/** Art. 12(1)(a), (b), (d), by the topic that the filer chose. */
const reliefByTopic: Readonly<Record<string, string>> = {
  'T-WAGE': 'EX-WORKER',
  'T-DISMISS': 'EX-WORKER',
  'T-MAINT': 'EX-MAINTENANCE',
  'T-PARENTAGE': 'EX-MAINTENANCE',
  'T-TORT': 'EX-LIFE-HEALTH',
}

const kindOf: Readonly<Record<string, FeeQuestion['kind']>> = {
  DS: 'civil',
  HNGĐ: 'family',
  KDTM: 'business',
  LĐ: 'labour',
  HC: 'administrative',
  VDS: 'request',
}

/** `on`: a civil date, for the table and for ages. A petition without a kind is reckoned as a civil one. */
export function proposeAdvance(petition: Pick<Petition, 'matter' | 'kind' | 'topic' | 'claims' | 'plaintiffs'>, on: string): FeeProposal {
  const quote = quoteFee({
    kind: petition.matter === 'request' ? 'request' : (kindOf[petition.kind] ?? 'civil'),
    valueVnd: sumVnd(petition.claims.map(claim => claim.amountVnd ?? 0)),
    procedure: 'ordinary',
    stage: 'first-instance',
    on,
    divorce: petition.topic === 'T-DIVORCE',
  })
  return { ...quote, reliefs: [...byTopic(petition), ...petition.plaintiffs.flatMap(party => byAge(party, on))] }
}

function byTopic({ matter, topic }: Pick<Petition, 'matter' | 'topic'>): LikelyRelief[] {
  const code = matter === 'request' ? undefined : reliefByTopic[topic]
  return code === undefined ? [] : [{ code, because: 'topic' }]
}

/** Art. 12(1)(đ): children under 16 and people of 60 or more. Who knows only a year of birth is asked by the court. */
function byAge({ id, type, birth }: Party, on: string): LikelyRelief[] {
  if (type !== 'person' || !isCivilDate(birth)) return []
  const today = parseCivilDate(on)
  if (today < addMonths(birth, 16 * 12)) return [{ code: 'EX-CHILD', because: 'age', partyId: id }]
  return today >= addMonths(birth, 60 * 12) ? [{ code: 'EX-ELDERLY', because: 'age', partyId: id }] : []
}
