// What the filer reads of an act, in the very words of the court's e-mail.
import { filerWords } from '../../../../functions/notices/filer-words.ts'
import { judgeWords } from '../../../../functions/notices/judge-words.ts'
import type { NoticeEvent } from '../../../../functions/notices/notice.ts'
import { fill } from '../../words/fill.ts'
import { h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { deskActs } from './desk-act-words.ts'

const words = deskActs.told

export function toldSaid(event: NoticeEvent, isDone: boolean): HTMLElement {
  const { subject, happened, todo } = filerWords[event][pageLanguage]
  const judge = event === 'filing.judge-assigned' ? judgeWords[event]?.[pageLanguage] : undefined
  return h(
    'div',
    { class: 'told' },
    h(isDone ? 'h3' : 'h2', {}, isDone ? words.done : words.title),
    h('p', { class: 'quiet' }, words.how),
    h('blockquote', {}, h('p', {}, h('strong', {}, subject)), h('p', {}, happened), todo === undefined ? null : h('p', {}, todo)),
    judge ? h('p', {}, fill(words.judge, { subject: judge.subject })) : null,
  )
}
