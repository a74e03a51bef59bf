// Which version of what the administrator keeps is in force, since when and why.
import { formatMinute } from '../../../../functions/kernel/civil-date.ts'
import { fill } from '../../words/fill.ts'
import { h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { administration } from './administration-words.ts'

export function versionSaid({ version, reason, changedAt }: { version: number; reason: string; changedAt: string }): HTMLElement {
  const said =
    version === 0 ? administration.asShipped : fill(administration.asOf, { version, reason, when: formatMinute(changedAt, pageLanguage) })
  return h('p', { class: 'quiet' }, said)
}
