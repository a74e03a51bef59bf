// Says an article of law as people cite it: "BLTTDS 189(4)(đ)" → "BLTTDS Điều 189 khoản 4 điểm đ" · "BLTTDS Art. 189(4)(đ)".
import type { Language } from '../site/language.ts'

/** A text whose citation has another shape stays as it is; `-` is no article. */
export function sayArticle(language: Language, article: string): string {
  if (article === '-') return ''
  const [, law = '', rest = ''] = /^([A-ZĐ]+) (\d+[a-z]?(?:[(,].*)?)$/.exec(article) ?? []
  if (law === '') return article
  if (language === 'en') return `${law} Art. ${rest}`
  const said = rest.split(/,\s*/).map((part, index) => {
    const [, number = '', clauses = ''] = /^(\d+[a-z]?)?((?:\([^)]+\))*)$/.exec(part) ?? []
    const levels = [...clauses.matchAll(/\(([^)]+)\)/g)].map(match =>
      /^\d/.test(match[1] ?? '') ? `khoản ${match[1]}` : `điểm ${match[1]}`,
    )
    if (number === '' && levels.length === 0) return part
    return [...(number === '' ? [] : [index === 0 ? `Điều ${number}` : number]), ...levels].join(' ')
  })
  return `${law} ${said.join(', ')}`
}
