// Says what a petition still lacks: the sentence of the code with the person or row it is about, and the article of law.
import type { PetitionProblem } from '../../../../functions/filings/petition.ts'
import type { Petition } from '../../../../functions/filings/petition-form.ts'
import type { Language } from '../../site/language.ts'
import { sayArticle } from '../../words/article.ts'
import { fill } from '../../words/fill.ts'
import type { filingProblems } from '../../words/vi/filing-problems.ts'

export type ProblemWords = typeof filingProblems

const memberOf = (field: string): { list: string; index: number } => {
  const [list = '', index = '0'] = field.split('.')
  return { list, index: Number(index) }
}

const nameIn = (petition: Petition, list: string, index: number): string => {
  switch (list) {
    case 'plaintiffs':
    case 'defendants':
    case 'relatedPersons':
    case 'protectedPersons':
    case 'witnesses':
      return petition[list][index]?.fullName.trim() ?? ''
    default:
      return ''
  }
}

/** "người bị kiện Trần Văn B", or without a name "người bị kiện 2". */
const whoIn = (petition: Petition, field: string, words: ProblemWords): string => {
  const { list, index } = memberOf(field)
  const role = new Map(Object.entries(words.roles)).get(list) ?? ''
  const name = nameIn(petition, list, index)
  return `${role} ${name === '' ? index + 1 : name}`.trim()
}

export const sayProblem = (problem: PetitionProblem, petition: Petition, words: ProblemWords, language: Language): string => {
  const { index } = memberOf(problem.field)
  const sentence = fill(words.codes[problem.code], { who: whoIn(petition, problem.field, words), number: index + 1 })
  const article = sayArticle(language, problem.article)
  return article === '' ? sentence : fill(words.withArticle, { sentence: sentence.replace(/\.$/, ''), article })
}
