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
  // The list of rates at the end of a resolution has numbers of its own: NQ 326 Danh mục A.II.1.3.
  if (citation.includes(' Danh mục ')) return language === 'en' ? citation.replace('Danh mục', 'List') : citation
  const [, law = '', rest = ''] = /^([A-ZĐ]+(?: \d+(?:\/\d{4})?(?= (?:Arts? |Art\. )?\d))?) (?:Arts? |Art\. )?(\d.*)$/.exec(citation) ?? []
  if (law === '') return citation
  if (language === 'en') return `${law} Art. ${rest}`
  let hadClauses = false
  const said = rest.split(/,\s*/).map((part, index) => {
    const [, number = '', clauses = '', last = ''] = /^(\d+[a-z]?)?((?:\([^)]+\))*)(?:-\((\d+)\))?$/.exec(part) ?? []
    const levels = [...clauses.matchAll(/\(([^)]+)\)/g)].map(match =>
      /^\d/.test(match[1] ?? '') ? `khoản ${match[1]}` : `điểm ${match[1]}`,
    )
    if (number === '' && levels.length === 0) return part
    // After a clause the next number would be read as one: Điều 12 khoản 3, Điều 15.
    const article = index === 0 || hadClauses ? `Điều ${number}` : number
    hadClauses = levels.length > 0
    return [...(number === '' ? [] : [article]), ...levels, ...(last === '' ? [] : [`đến khoản ${last}`])].join(' ')
  })
  return `${law} ${said.join(', ')}`
}
