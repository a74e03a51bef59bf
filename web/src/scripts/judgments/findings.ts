// What the detector still sees in the text that the public would read; for the second person with a place for the reason why it is none.
import type { Finding } from '../../../../functions/judgments/finding.ts'
import { fill } from '../../words/fill.ts'
import { field, textInput } from '../kit/field.ts'
import { type Child, h } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { deskJudgments, wordOf } from './judgment-words.ts'

const words = deskJudgments.findings

const placeSaid = (place: string): string =>
  /^\d+$/.test(place) ? fill(words.at, { place }) : place === '' ? '' : wordOf(words.places, place)

const said = ({ kind, value, place, context }: Finding): Child => [
  h(
    'p',
    {},
    h('strong', { lang: 'vi' }, value),
    ` · ${[wordOf(deskJudgments.kinds, kind), placeSaid(place)].filter(part => part !== '').join(', ')}`,
  ),
  h('p', { class: 'quiet', lang: 'vi' }, `… ${context} …`),
]

/** One entry for the same words of the same kind: a reason counts for all of them. */
const distinct = (findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.map(finding => [`${finding.kind} ${finding.value}`, finding])).values(),
]

const list = (findings: readonly Finding[], below: (finding: Finding, index: number) => Child): HTMLElement =>
  findings.length === 0
    ? notice('success', words.none)
    : h(
        'div',
        { class: 'findings' },
        notice('warning', fill(words.some, { count: findings.length })),
        h(
          'ul',
          { class: 'finding-list' },
          distinct(findings).map((finding, index) => h('li', {}, said(finding), below(finding, index))),
        ),
      )

export const findingsToEncode = (findings: readonly Finding[], encode: (value: string) => void): HTMLElement =>
  list(findings, ({ value }) => h('button', { type: 'button', class: 'button button-quiet', onclick: () => encode(value) }, words.encode))

export interface Dismissed {
  element: HTMLElement
  /** Those with a reason. */
  dismissals: () => { kind: string; value: string; reason: string }[]
}

export const findingsToDismiss = (findings: readonly Finding[]): Dismissed => {
  const reasons = distinct(findings).map((finding, index) => ({
    finding,
    reason: field(
      { id: `reason-${index + 1}`, label: words.reason, hint: words.reasonHint, optional: true },
      textInput({ maxlength: 500 }),
    ),
  }))
  return {
    element: list(findings, (_, index) => reasons[index]?.reason.element),
    dismissals: () =>
      reasons
        .map(({ finding: { kind, value }, reason }) => ({ kind, value, reason: reason.control.value.trim() }))
        .filter(({ reason }) => reason !== ''),
  }
}
