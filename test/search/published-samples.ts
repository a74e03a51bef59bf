// The plain pages of the register, filled as their publisher fills them.
import { cardOf } from '../../functions/search/card.ts'
import { emptyYear, entered, withYear } from '../../functions/search/register.ts'
import { directoryPath, directorySlots, listPath, listSlots } from '../../functions/search/register-pages.ts'
import { judgmentCorpus } from '../support/judgment-corpus/judgment-corpus.ts'
import type { PublishedSample } from '../web/published-samples.ts'

const cards = [...judgmentCorpus(40)].map(({ judgment }) => cardOf(judgment))
const [first] = cards
if (first === undefined) throw new Error('no card')

const year = cards.reduce((before, card) => entered(before, { card, similar: [] }), emptyYear(2024))
const list = { court: first.courtCode, year: 2024, page: 2, pages: 3, cards: cards.slice(0, 12) }

export const registerSamples: readonly PublishedSample[] = [
  { shell: 'judgment-list', address: listPath(first.courtCode, 2024, 2), slots: language => listSlots(list, first.courtName, language) },
  { shell: 'judgment-directory', address: directoryPath, slots: language => directorySlots(withYear({ years: [] }, year), language) },
]
