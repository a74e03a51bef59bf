// The name of who collects money by the name of its books, as shipped with the site. Fetched only when a receipt of a payment is genuine.
import data from '../../../../functions/fees/data/collectors.json' with { type: 'json' }
import type { Language } from '../../site/language.ts'

/** The name of the books themselves for a collector that joined after this page. */
export function collectorNameOf(book: string, language: Language): string {
  const collector = Object.values(data.stages)
    .flat()
    .find(each => each.book === book)
  if (collector === undefined) return book
  return language === 'vi' ? collector.nameVi : collector.nameEn
}
