// Shows a genuine certified copy, or a genuine served paper: what was certified, by whom and when.
import { formatCopyCode } from '../../../../functions/copies/copy-code.ts'
import { formatLongDate, formatMinute, isCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { type Child, h } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { loadWords, pageLanguage } from '../kit/page-words.ts'
import { courtNameOf } from './court-name.ts'
import { proofs } from './proofs-words.ts'
import type { GenuineCopy, GenuineService } from './verdict.ts'

const { copies } = await loadWords({ vi: () => import('../../words/vi/copies.ts'), en: () => import('../../words/en/copies.ts') })

type Line = readonly [label: string, said: Child]

const daySaid = (day: string): string => (isCivilDate(day) ? formatLongDate(day, pageLanguage) : day)

const kinds: ReadonlyMap<string, string> = new Map(Object.entries(copies.kinds))
const versions: ReadonlyMap<string, string> = new Map(Object.entries(proofs.copy.versions))

export const kindSaid = (kind: string): string => kinds.get(kind) ?? kind

const vouched = (lines: readonly Line[]): HTMLElement =>
  h(
    'dl',
    { class: 'vouched' },
    lines
      .filter(([, said]) => said !== '' && said !== undefined)
      .map(([label, said]) => h('div', {}, h('dt', {}, label), h('dd', {}, said))),
  )

/** From the PDF the whole manifest; from the QR code what fits into it. */
export function copyView({ looked, keyId, compact, statement }: GenuineCopy): HTMLElement {
  const words = proofs.copy
  return notice(
    'success',
    words.title,
    h('p', {}, looked === 'pdf' ? words.pdf : words.link),
    h('p', {}, h('strong', {}, words.vouches)),
    vouched([
      [words.code, h('strong', { class: 'figure', translate: 'no' }, formatCopyCode(compact.code))],
      [words.what, kindSaid(compact.kind)],
      [words.version, versions.get(compact.version) ?? compact.version],
      [words.number, compact.number],
      [words.date, daySaid(compact.date)],
      [words.name, statement?.title],
      [words.court, courtNameOf(compact.court, pageLanguage)],
      [words.pages, String(compact.pages)],
      [words.to, statement?.issuedTo],
      [words.by, compact.by],
      [words.at, formatMinute(compact.at, pageLanguage)],
      [words.article, statement?.article],
      [words.source, statement ? h('code', {}, statement.sourceSha256) : undefined],
      [words.key, h('code', {}, keyId)],
    ]),
  )
}

export function serviceView({ looked, keyId, compact }: GenuineService): HTMLElement {
  const { copy: words, service } = proofs
  const isCertificate = compact.what === 'certificate'
  return notice(
    'success',
    isCertificate ? service.certificate : service.document,
    h('p', {}, looked === 'pdf' ? words.pdf : words.link),
    h('p', {}, h('strong', {}, words.vouches)),
    vouched([
      [service.code, h('strong', { class: 'figure', translate: 'no' }, compact.no > 0 ? `${compact.code}.${compact.no}` : compact.code)],
      [service.court, courtNameOf(compact.court, pageLanguage)],
      [isCertificate ? service.servedOn : service.sealedOn, daySaid(compact.day)],
      [words.key, h('code', {}, keyId)],
    ]),
  )
}
