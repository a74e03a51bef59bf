// A sample of every published page, filled as its publisher fills it: so that published pages meet the same checks as built ones.
import { pageSlots } from '../../functions/judgments/judgment-page.ts'
import type { Slots } from '../../functions/kernel/published-page.ts'
import type { Language } from '../../web/src/site/language.ts'
import { caseSamples } from '../cases/published-samples.ts'
import { hearingSamples } from '../hearings/published-samples.ts'
import { sampleJudgment } from '../judgments/sample-judgment.ts'
import { registerSamples } from '../search/published-samples.ts'

export interface PublishedSample {
  /** Name of the shell, under web/src/pages/[shell]. */
  readonly shell: string
  /** Where the page would stand, without its language. */
  readonly address: `/${string}`
  readonly slots: (language: Language) => Slots
}

/** One line a capability that publishes pages. */
export const publishedSamples: readonly PublishedSample[] = [
  ...caseSamples,
  ...hearingSamples,
  { shell: 'judgment', address: '/ban-an/0123456789abcdefghjk', slots: language => pageSlots(sampleJudgment, language) },
  ...registerSamples,
  { shell: 'judgment-gone', address: '/ban-an/1123456789abcdefghjk', slots: () => ({ id: '1123456789abcdefghjk' }) },
]

/** Pages and files that built pages link to and workers write. */
const later: readonly RegExp[] = [
  /^\/transparency\/(boards|months|terms|publication)(\/[A-Z0-9-]+)?\.(csv|json)$/,
  /^\/transparency\/(draws|designations)\/[A-Z0-9-]+\.json$/,
  /^\/service\/figures\.(csv|json)$/,
  /^\/docket\/[A-Z0-9-]+\/[A-Z0-9-]+\.json$/,
  /^(\/en)?\/danh-muc-ban-an(\/[A-Z0-9-]+\/\d{4}\/\d+)?$/,
  /^(\/en)?\/ban-an\/[0-9a-z]{20}$/,
  /^\/register\/feeds\/[\w-]+\.atom$/,
  /^(\/en)?\/lich-xet-xu\/[A-Z0-9-]+(\/\d{4}-\d{2}-\d{2})?$/,
  /^\/hearings\/(?:[A-Z0-9-]+|kind)\/[A-Za-z0-9/-]+\.(ics|xml|json)$/,
]

export const isPublishedLater = (path: string): boolean => later.some(pattern => pattern.test(path))
