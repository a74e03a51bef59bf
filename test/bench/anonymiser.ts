// What the anonymiser finds in invented judgments whose names and numbers are known, trap by trap, and how long a judgment takes.
import { anonymise } from '../../functions/judgments/anonymiser.ts'
import { measureAnonymiser } from '../judgments/anonymiser-measure.ts'
import { inventJudgment } from '../judgments/corpus-judgment.ts'
import { type LabelKind, type LabelledText, seededRandom } from '../judgments/manuscript.ts'
import { printTable, quantile, verdict } from './figures.ts'

const longWords = 2_500
const mostMilliseconds = 100
const percent = (found: number, total: number): string => (total === 0 ? '–' : `${((100 * found) / total).toFixed(2)} %`)

/** Shares that a judgment may not fall under, in hundredths. */
const wanted: Readonly<Record<LabelKind, number>> = { person: 99.5, number: 100, organisation: 99, address: 99, kept: 99 }
const names: Readonly<Record<LabelKind, string>> = {
  person: 'mentions of people',
  number: 'numbers, e-mail, birth dates',
  organisation: 'organisations',
  address: 'parts of addresses',
  kept: 'to be left alone',
}

/** Judgments end to end until they have the words of a long one. */
function longText(seed: number): string {
  const random = seededRandom(seed)
  let text = ''
  while (text.split(/\s+/).length < longWords) text += `${inventJudgment(random.below(100_000)).text}\n`
  return text.split(' ').slice(0, longWords).join(' ')
}

/** Of the processor: others may be at work on this machine. */
const timesOf = (texts: readonly string[]): number[] =>
  texts.map(text => {
    const began = process.cpuUsage()
    anonymise(text, [])
    const { user, system } = process.cpuUsage(began)
    return (user + system) / 1_000
  })

const corpus = (count: number): LabelledText[] => Array.from({ length: count }, (_, seed) => inventJudgment(seed))

export const anonymiserFigures = async (count: number): Promise<void> => {
  const { total, found, missed, changes, wrong, leftovers, inconsistent, words } = measureAnonymiser(corpus(count))
  printTable(
    `Anonymiser: ${count} labelled judgments of ${Math.round(words / count)} words on average`,
    ['what', 'labels', 'right', 'share', 'wanted', ''],
    (['person', 'number', 'organisation', 'address', 'kept'] as const).map(kind => [
      names[kind],
      String(total[kind]),
      String(found[kind]),
      percent(found[kind], total[kind]),
      `${wanted[kind]} %`,
      verdict(wanted[kind], (100 * found[kind]) / total[kind]),
    ]),
    [
      `precision ${percent(changes - wrong.length, changes)} of ${changes} changes (wanted 95 %)`,
      `the detector still sees ${leftovers.length} findings in the ${count} results; ${inconsistent.length} people have more than one code`,
      ...[...new Set(missed.map(({ label }) => `${label.kind}, ${label.trap}`))].map(
        trap => `missed ${missed.filter(({ label }) => `${label.kind}, ${label.trap}` === trap).length} × ${trap}`,
      ),
    ],
  )
  const texts = Array.from({ length: 40 }, (_, seed) => longText(seed))
  timesOf(texts.slice(0, 10))
  const times = timesOf(texts)
  const [middle, ninetyFifth] = [quantile(times, 0.5), quantile(times, 0.95)]
  printTable(
    `Anonymiser: a judgment of ${longWords} words, time of the processor`,
    ['', 'ms', 'at most', ''],
    [
      ['median', middle.toFixed(1), String(mostMilliseconds), verdict(middle, mostMilliseconds)],
      ['95 of 100', ninetyFifth.toFixed(1), String(mostMilliseconds), verdict(ninetyFifth, mostMilliseconds)],
    ],
  )
}
