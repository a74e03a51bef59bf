// What the public record says to whoever has nothing but the code of a payment or of a service: which papers stand behind it, and what has become of each.
import { formatServiceCode } from '../../../../functions/electronic-service/service-code.ts'
import { formatOrderCode } from '../../../../functions/fees/order-code.ts'
import { formatLongDate, formatMinute, isCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { codePath, papersFile, thingFile, thingPath } from '../../../../functions/proofs/proof-form.ts'
import { fill } from '../../words/fill.ts'
import { h } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { courtNameOf } from './court-name.ts'
import { ask } from './online-status.ts'
import { proofs } from './proofs-words.ts'

const words = proofs.papers

async function stateSaid(hash: string): Promise<string> {
  const thing = await ask(thingPath(hash), value => thingFile.parse(value))
  if (typeof thing === 'string') return words[thing]
  const { state, asOf } = thing
  return fill(words[state], { day: asOf !== null && isCivilDate(asOf) ? formatLongDate(asOf, pageLanguage) : '' })
}

/** `no`: of one recipient, where it was typed behind the code. */
export async function papersView({ code, no }: { code: string; no?: number }): Promise<HTMLElement> {
  const found = await ask(codePath(code), value => papersFile.parse(value))
  if (found === 'offline') return notice('warning', undefined, h('p', {}, proofs.online.offline))
  const papers = found === 'missing' ? [] : found.papers.filter(paper => no === undefined || paper.no === no)
  const printed = code.startsWith('KN') ? formatOrderCode(code) : `${formatServiceCode(code)}${no === undefined ? '' : `.${no}`}`
  if (found === 'missing' || papers.length === 0) {
    const unknown = code.startsWith('KN') ? words.unknownPayment : words.unknownService
    return notice('warning', words.none, h('p', {}, fill(unknown, { code: printed })))
  }
  const kind = words[found.kind]
  const lines = await Promise.all(
    papers.map(async paper =>
      h(
        'li',
        {},
        `${fill(kind.paper, { no: paper.no ?? '', at: formatMinute(paper.certifiedAt, pageLanguage) })} `,
        h('strong', {}, await stateSaid(paper.hash)),
      ),
    ),
  )
  const now = formatMinute(new Date().toISOString(), pageLanguage)
  return notice(
    'information',
    fill(words.found, { count: papers.length }),
    h('p', {}, fill(kind.body, { code: printed, court: courtNameOf(found.courtCode, pageLanguage) })),
    h('p', {}, fill(words.asOf, { at: now })),
    h('ul', { id: 'papers' }, lines),
    h('p', {}, words.notVouched),
  )
}
