// Publishes what electronic service reached and saved in the last twelve months.
import { civilDateOf } from '../kernel/civil-date.ts'
import { scheduledFunction } from '../platform/scheduled-function.ts'
import { publishFigures } from './figures-publisher.ts'
import { countedIn } from './figures-store.ts'
import { figuresOf, monthsUpTo } from './service-figures.ts'

export const handler = scheduledFunction('publish-service-figures', async ({ now }) => {
  const months = monthsUpTo(civilDateOf(now).slice(0, 7), 12)
  const figures = await Promise.all(months.map(async month => figuresOf(month, await countedIn(month))))
  await publishFigures(figures.flat(), now)
})
