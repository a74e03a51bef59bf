// Lists what belongs to a person page by page, one account after the other: people who came without VNeID first have more than one.
interface OnePage<T> {
  items: T[]
  next?: string
}

/** `next` is `<number of the account>.<key within it>`; anything else starts from the beginning. Empty pages in between are passed over. */
export const acrossAccounts = async <T>(
  accounts: readonly string[],
  next: string | undefined,
  pageOf: (account: string, next?: string) => Promise<OnePage<T>>,
): Promise<OnePage<T>> => {
  const [, number = '0', key = ''] = /^(\d{1,4})\.(.*)$/.exec(next ?? '') ?? []
  for (let index = Number(number); index < accounts.length; index += 1) {
    const account = accounts[index] ?? ''
    const page = await pageOf(account, index === Number(number) && key !== '' ? key : undefined)
    if (page.next) return { items: page.items, next: `${index}.${page.next}` }
    if (page.items.length > 0) return { items: page.items, ...(index + 1 < accounts.length ? { next: `${index + 1}.` } : {}) }
  }
  return { items: [] }
}
