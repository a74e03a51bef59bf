// How codes, fees and states of copies are said.
import { formatCopyCode } from '../../../../functions/copies/copy-code.ts'
import type { CopyItemView, MadeCopyView } from '../../../../functions/copies/copy-form.ts'
import type { RequestState } from '../../../../functions/copies/copy-request.ts'
import { formatLongDate, isCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { formatVnd } from '../../../../functions/kernel/money.ts'
import { fill } from '../../words/fill.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { statusTag, type Tone } from '../kit/status-tag.ts'
import { copies } from './copies-words.ts'

export const codeSaid = (code: string): string => formatCopyCode(code)

export const feeSaid = (amountVnd: number): string => (amountVnd === 0 ? copies.view.free : formatVnd(amountVnd, pageLanguage))

const tones: Readonly<Record<RequestState, Tone>> = {
  ...{ requested: 'information', checked: 'information', quoted: 'warning', released: 'information', ready: 'success' },
  ...{ posted: 'information', returned: 'warning', delivered: 'success', refused: 'danger', withdrawn: 'neutral' },
}

export const stateTag = (state: RequestState): HTMLElement => statusTag(copies.states[state], tones[state])

/** What a copy that was given is worth now. */
export const madeStateTag = ({ state, asOf, withdrawn }: MadeCopyView): HTMLElement =>
  statusTag(
    fill(withdrawn ? copies.view.takenBack : copies.view.copyState[state], {
      day: isCivilDate(asOf) ? formatLongDate(asOf, pageLanguage) : asOf,
    }),
    state === 'valid' ? 'success' : state === 'withdrawn' ? 'danger' : 'warning',
  )

/** `34/2026/DS-ST · Tranh chấp …`; what has no number goes by its kind. */
export const itemSaid = ({ kind, number, title }: Pick<CopyItemView, 'kind' | 'number' | 'title'>): string =>
  [number === '' ? copies.kinds[kind] : number, title].filter(part => part !== '').join(' · ')
