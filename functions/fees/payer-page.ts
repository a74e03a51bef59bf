// Pages over everything that one person owes under several keys: the first page looks under each, the next ones only where more was found.
interface Found<T> {
  items: T[]
  next?: string
}

/** `0.<key>~2.<key>`: the number of each key that has more, and where it goes on. Anything else starts from the beginning. */
const readNext = (next: string | undefined): Map<number, string> => {
  const places = [...(next ?? '').matchAll(/(?:^|~)(\d{1,3})\.([\w-]+)/g)]
  return new Map(places.map(([, index = '', key = '']) => [Number(index), key]))
}

export const acrossKeys = async <T>(
  keys: readonly string[],
  next: string | undefined,
  pageOf: (key: string, next?: string) => Promise<Found<T>>,
): Promise<Found<T>> => {
  const places = readNext(next)
  const asked = keys
    .map((key, index) => ({ key, index, from: places.get(index) }))
    .filter(({ from }) => places.size === 0 || from !== undefined)
  const pages = await Promise.all(asked.map(async ({ key, index, from }) => ({ index, page: await pageOf(key, from) })))
  const further = pages.flatMap(({ index, page }) => (page.next ? [`${index}.${page.next}`] : [])).join('~')
  return { items: pages.flatMap(({ page }) => page.items), ...(further === '' ? {} : { next: further }) }
}
