// Who is relieved of court fees, asked as a question, with what to enclose and the article.
import type { Relief } from '../../../functions/fees/exemption.ts'
import { sayArticle } from '../words/article.ts'
import { fill } from '../words/fill.ts'
import { wordsIn } from '../words/words.ts'
import type { Language } from './language.ts'

export type ReliefSaid = { readonly code: string; readonly who: string; readonly how: string }

export function reliefsSaid(language: Language, reliefs: readonly Relief[]): ReliefSaid[] {
  const { who, proof, relief: words } = wordsIn(language).fees
  const asked = new Map(Object.entries(who))
  const papers = new Map(Object.entries(proof))
  return reliefs.map(relief => {
    const enclosed = relief.proof.map(paper => papers.get(paper) ?? paper).join('; ')
    const ask = relief.needsRequest ? fill(words.proof, { proof: enclosed }) : words.noRequest
    return { code: relief.code, who: asked.get(relief.code) ?? relief.code, how: `${ask} ${sayArticle(language, relief.article)}.` }
  })
}
