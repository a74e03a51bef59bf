// The verification page at work: the link of a QR code, a PDF, a typed code. It works without a network after one visit and uploads nothing.
import { readCopyCode } from '../../../../functions/copies/copy-code.ts'
import { readServiceCode } from '../../../../functions/electronic-service/service-code.ts'
import { readLetteredOrderCode } from '../../../../functions/fees/order-code.ts'
import { formatReceiptCode, type ReceiptCode } from '../../../../functions/kernel/receipt-code.ts'
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { fill } from '../../words/fill.ts'
import { saySize } from '../../words/size.ts'
import { codeForm } from '../follow/code-form.ts'
import { fetchStatus } from '../follow/status-file.ts'
import { h, placeById } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { loadWords, pageLanguage } from '../kit/page-words.ts'
import { whileWaiting } from '../kit/wait.ts'
import { onFiles } from './file-drop.ts'
import { loadKeys } from './receipt-keys.ts'
import { sealedInFragment, type Verdict, verdictOfLink, verdictOfPdf } from './verdict.ts'
import { verdictView } from './verdict-view.ts'

/** A certified copy carries a paper of the file; what is larger than any of them is none of ours, and need not be read into memory. */
const largestReceiptBytes = 300 * 1024 * 1024

const { verify: words } = await loadWords({ vi: () => import('../../words/vi/verify.ts'), en: () => import('../../words/en/verify.ts') })
const place = placeById('verdict')
const online = placeById('online')
const compare = placeById('compare')

function show(said: HTMLElement): void {
  place.replaceChildren(said)
  online.replaceChildren()
  compare.replaceChildren()
  said.focus()
  said.scrollIntoView({ block: 'start' })
}

async function judge(look: () => Promise<Verdict>): Promise<void> {
  const verdict = await whileWaiting(place, look())
  show(await verdictView(verdict, words, () => judge(look)))
  if (!('compact' in verdict)) return
  void import('./online-status.ts').then(({ showOnlineStatus }) => showOnlineStatus(online, verdict.compact))
  if (verdict.what !== 'genuine') return
  const { compareFiles } = await import('./compare-files.ts')
  await compareFiles(compare, verdict.compact, words)
}

async function judgePdf(file: File): Promise<void> {
  if (file.size > largestReceiptBytes) {
    const { title, todo } = words.notOurs
    show(
      notice(
        'warning',
        title,
        h('p', {}, fill(words.pdf.tooLarge, { limit: saySize(pageLanguage, largestReceiptBytes) })),
        h('p', {}, todo),
      ),
    )
    return
  }
  const bytes = await file.arrayBuffer().catch(() => undefined)
  if (bytes === undefined) show(notice('warning', words.noKeys.title, h('p', {}, words.pdf.unreadable)))
  else await judge(async () => verdictOfPdf(new Uint8Array(bytes), await loadKeys()))
}

async function lookUp(code: ReceiptCode): Promise<void> {
  const { found, unknown, unreachable } = words.typed
  const status = await whileWaiting(place, fetchStatus(code))
  const written = formatReceiptCode(code)
  if (status === 'unreachable') show(notice('warning', unreachable.title, h('p', {}, unreachable.body)))
  else if (status === 'unknown') show(notice('warning', unknown.title, h('p', {}, fill(unknown.body, { code: written }))))
  else {
    const link = h('a', { href: `${addressIn(pageLanguage, paths.follow)}#${code}` }, found.follow)
    show(notice('information', found.title, h('p', {}, fill(found.body, { code: written })), h('p', {}, link)))
  }
}

function judgeLink(): void {
  const sealed = sealedInFragment(location.hash)
  if (sealed !== undefined) void judge(async () => verdictOfLink(sealed, await loadKeys()))
}

onFiles('receipt', ([file]) => {
  if (file) void judgePdf(file)
})
await codeForm(
  'code',
  words.typed.missing,
  lookUp,
  typed => {
    const copy = readCopyCode(typed)
    if (copy !== undefined) return async () => show(await (await import('./copy-code-status.ts')).copyCodeView(copy, online))
    const order = readLetteredOrderCode(typed)
    const papers = order === undefined ? readServiceCode(typed) : { code: order }
    if (papers === undefined) return undefined
    return async () =>
      show(
        await whileWaiting(
          place,
          import('./papers-code-status.ts').then(({ papersView }) => papersView(papers)),
        ),
      )
  },
  words.typed.wrong,
)
addEventListener('hashchange', judgeLink)
judgeLink()
