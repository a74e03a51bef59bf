// What the public record says of a certified copy to whoever has nothing but its code.
import { formatCopyCode } from '../../../../functions/copies/copy-code.ts'
import { formatMinute } from '../../../../functions/kernel/civil-date.ts'
import { codeFile, codePath } from '../../../../functions/proofs/proof-form.ts'
import { fill } from '../../words/fill.ts'
import { h } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { kindSaid } from './certified-view.ts'
import { courtNameOf } from './court-name.ts'
import { ask, showStatusOf } from './online-status.ts'
import { proofs } from './proofs-words.ts'

const words = proofs.typed

/** The state of the copy follows in its own place. */
export async function copyCodeView(code: string, online: HTMLElement): Promise<HTMLElement> {
  const found = await ask(codePath(code), value => codeFile.parse(value))
  if (found === 'offline') return notice('warning', undefined, h('p', {}, proofs.online.offline))
  if (found === 'missing') return notice('warning', words.unknown, h('p', {}, fill(words.unknownBody, { code: formatCopyCode(code) })))
  // After the verdict is shown, which empties the place below it.
  setTimeout(() => void showStatusOf(online, found.hash))
  const { kind, courtCode, certifiedAt, pages } = found
  const facts = { kind: kindSaid(kind), court: courtNameOf(courtCode, pageLanguage), at: formatMinute(certifiedAt, pageLanguage), pages }
  return notice('information', words.found, h('p', {}, fill(words.body, facts)))
}
