// Shows a verdict: icon, word, what it vouches for and what to do now.
import type { CompactStatement } from '../../../../functions/filings/receipt.ts'
import { formatLongDate, formatMinute, isCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { formatReceiptCode, parseReceiptCode } from '../../../../functions/kernel/receipt-code.ts'
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import type { verify as verifyWords } from '../../words/vi/verify.ts'
import { h } from '../kit/h.ts'
import { type NoticeKind, notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import type { Verdict } from './verdict.ts'

type Words = typeof verifyWords
type Bad = Exclude<Verdict['what'], `genuine${string}` | 'no-keys'>

const kinds: Readonly<Record<Bad, NoticeKind>> = { changed: 'error', 'not-ours': 'warning', 'not-genuine': 'error', unreadable: 'warning' }

export async function verdictView(verdict: Verdict, words: Words, retry: () => void): Promise<HTMLElement> {
  if (verdict.what === 'genuine') return genuine(verdict, words)
  if (verdict.what === 'genuine-payment') return (await import('./payment-view.ts')).paymentView(verdict, words)
  if (verdict.what === 'genuine-copy') return (await import('./certified-view.ts')).copyView(verdict)
  if (verdict.what === 'genuine-service') return (await import('./certified-view.ts')).serviceView(verdict)
  if (verdict.what === 'no-keys') {
    const { title, body, todo, retry: again } = words.noKeys
    const button = h('button', { type: 'button', class: 'button button-quiet', onclick: () => retry() }, again)
    return notice('warning', title, h('p', {}, body), h('p', {}, todo), h('p', {}, button))
  }
  const said = { changed: words.changed, 'not-ours': words.notOurs, 'not-genuine': words.notGenuine, unreadable: words.unreadable }
  const { title, body, todo } = said[verdict.what]
  return notice(kinds[verdict.what], title, h('p', {}, body), h('p', {}, todo), verdict.mayBeOld ? h('p', {}, words.oldKeys) : null)
}

async function genuine(verdict: Extract<Verdict, { what: 'genuine' }>, { genuine: words }: Words): Promise<HTMLElement> {
  const { courtNameOf } = await import('./court-name.ts')
  const { compact } = verdict
  const line = (label: string, said: string | HTMLElement) => h('div', {}, h('dt', {}, label), h('dd', {}, said))
  return notice(
    'success',
    words.title,
    h('p', {}, verdict.looked === 'pdf' ? words.pdf : words.link),
    h('p', {}, h('strong', {}, words.vouches)),
    h(
      'dl',
      { class: 'vouched' },
      line(words.code, h('strong', { class: 'figure', translate: 'no' }, codeSaid(compact.code))),
      line(words.court, courtNameOf(compact.court, pageLanguage)),
      line(words.at, instantSaid(compact)),
      line(words.day, isCivilDate(compact.day) ? formatLongDate(compact.day, pageLanguage) : compact.day),
      line(words.files, String(compact.files)),
      line(words.key, h('code', {}, verdict.keyId)),
    ),
    h('p', {}, h('a', { href: `${addressIn(pageLanguage, paths.follow)}#${compact.code}` }, words.follow)),
  )
}

/** Signed by the portal, so well formed; what is not is shown as it is. */
function codeSaid(code: string): string {
  try {
    return formatReceiptCode(parseReceiptCode(code))
  } catch {
    return code
  }
}

function instantSaid({ at }: CompactStatement): string {
  try {
    return formatMinute(at, pageLanguage)
  } catch {
    return at
  }
}
