// What stands in the slots of a published judgment's page (web/src/pages/[shell]/judgment).
import type { Language } from '../kernel/actor.ts'
import { caseKind } from '../kernel/case-kinds.ts'
import { formatDate, parseCivilDate } from '../kernel/civil-date.ts'
import type { Slots } from '../kernel/published-page.ts'
import { listPath } from '../search/register-pages.ts'
import { judgmentLevels, judgmentOutcomes, type PublishedJudgment, publishedJson, publishedPdf } from './published-judgment.ts'

/** `outcome`, `partly-accepted` → `outcomePartlyAccepted`. */
export const choiceSlot = (question: string, answer: string): string =>
  question +
  answer
    .split('-')
    .map(word => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('')

const choices = (question: string, all: readonly string[], chosen: string): Slots =>
  Object.fromEntries(all.map(answer => [choiceSlot(question, answer), answer === chosen]))

/** `NỘI DUNG VỤ ÁN:`, `QUYẾT ĐỊNH`: a line in capitals parts the text. */
const isHeading = (paragraph: string): boolean =>
  paragraph.length <= 90 && /\p{Lu}{2}/u.test(paragraph) && paragraph === paragraph.toUpperCase() && !/\d{3}/.test(paragraph)

export const pageSlots = (judgment: PublishedJudgment, language: Language): Slots => {
  const { id, number, date, courtName, level, relation, title, summary, outcome, precedents, publishedOn, corrections } = judgment
  const day = (text: string) => formatDate(parseCivilDate(text), language)
  const kind = caseKind(judgment.caseKind)
  return {
    ...{ id, number, courtName, relation, title, summary },
    ...{ hasRelation: relation !== '', date: day(date), publishedOn: day(publishedOn) },
    kind: language === 'vi' ? kind.nameVi : kind.nameEn,
    ...choices('level', judgmentLevels, level),
    ...choices('outcome', judgmentOutcomes, outcome),
    ...{ hasPrecedents: precedents.length > 0, precedents: precedents.join(', ') },
    ...{ hasCorrections: corrections.length > 0, corrections: corrections.map(({ on, note }) => ({ correctedOn: day(on), note })) },
    others: `${language === 'en' ? '/en' : ''}${listPath(judgment.courtCode, Number(date.slice(0, 4)), 1)}`,
    ...{ pdf: `/${publishedPdf(id)}`, json: `/${publishedJson(id)}` },
    paragraphs: judgment.paragraphs.map(text => ({ text, isHeading: isHeading(text), isText: !isHeading(text) })),
  }
}
