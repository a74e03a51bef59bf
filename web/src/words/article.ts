// Says an article of law as people cite it: "BLTTDS 189(4)(đ)" → "BLTTDS Điều 189 khoản 4 điểm đ" · "BLTTDS Art. 189(4)(đ)".
import type { Language } from '../site/language.ts'

/** Several citations are separated by semicolons. One whose shape is another stays as it is; `-` is no article. */
export function sayArticle(language: Language, article: string): string {
  if (article === '-') return ''
  return article
    .split('; ')
    .map(citation => sayCitation(language, citation))
    .join('; ')
}

/** A code of laws (`BLTTDS`), or a resolution with its number (`NQ 326`, `NQ 04/2016`), and its articles. */
function sayCitation(language: Language, citation: string): string {
  const [, law = '', rest = ''] = /^([A-ZĐ]+(?: \d+(?:\/\d{4})?(?= (?:Arts? |Art\. )?\d))?) (?:Arts? |Art\. )?(\d.*)$/.exec(citation) ?? []
  if (law === '') return citation
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
