// Joining a case by the code of the paper notice: what is answered never tells whether the code was right.
import type { OwnCases } from '../../../../functions/cases/case-form.ts'
import { formatMinute } from '../../../../functions/kernel/civil-date.ts'
import { fill } from '../../words/fill.ts'
import { api } from '../kit/api.ts'
import { showErrors } from '../kit/error-summary.ts'
import { showFailure } from '../kit/failure.ts'
import { field, textInput } from '../kit/field.ts'
import { fillPlace, h } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { cases } from './case-words.ts'

const words = cases.mine.join

const answersPart = (answers: OwnCases['answers']): HTMLElement[] =>
  answers.map(({ at, codeEnd, answer, reason }) =>
    h('li', {}, fill(words.answers[answer], { at: formatMinute(at, pageLanguage), code: codeEnd || '—', reason })),
  )

export function joinPart({ asked, answers }: Pick<OwnCases, 'asked' | 'answers'>): HTMLElement {
  const said = h('div', {})
  const errors = h('div', {})
  const code = field({ id: 'join-code', label: words.code }, textInput({ maxlength: 40, autocapitalize: 'characters' }))
  const number = field(
    { id: 'join-number', label: words.number, hint: words.numberHint },
    textInput({ maxlength: 20, inputmode: 'numeric' }),
  )
  const send = async (): Promise<void> => {
    const missing = code.control.value.trim() === ''
    code.setError(missing ? words.missing : undefined)
    showErrors(errors, missing ? [{ fieldId: 'join-code', message: words.missing }] : [])
    if (missing) return
    const body = { code: code.control.value, personalNumber: number.control.value }
    const outcome = await api('/api/cases/joins', { method: 'POST', body, parse: value => value })
    if (!outcome.ok) return showFailure(said, outcome)
    code.control.value = ''
    number.control.value = ''
    const done = notice('success', words.sent, h('p', {}, words.sentBody))
    fillPlace(said, done)
    done.focus()
  }
  const onsubmit = (event: SubmitEvent): void => {
    event.preventDefault()
    void send()
  }
  return h(
    'section',
    { class: 'section', 'aria-labelledby': 'join-title' },
    h('h2', { id: 'join-title' }, words.title),
    h('p', {}, words.body),
    said,
    h(
      'form',
      { novalidate: true, id: 'join-form', onsubmit },
      errors,
      code.element,
      number.element,
      h('div', { class: 'actions' }, h('button', { type: 'submit', class: 'button' }, words.send)),
    ),
    asked.length === 0
      ? null
      : h(
          'div',
          {},
          h('h3', {}, words.askedTitle),
          h(
            'ul',
            {},
            answersPart(answers),
            asked.map(each => h('li', {}, fill(words.asked, { at: formatMinute(each.at, pageLanguage), code: each.code || '—' }))),
          ),
        ),
  )
}
