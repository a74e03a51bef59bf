// What an officer asked to see of the queue, as the address of the page keeps it and as the API is asked.

export interface QueueChoice {
  readonly closed: boolean
  /** A state of a filing, or empty. */
  readonly state: string
  /** A kind of case, or empty. */
  readonly kind: string
  readonly mine: boolean
}

export const everything: QueueChoice = { closed: false, state: '', kind: '', mine: false }

export function choiceOf(search: string): QueueChoice {
  const query = new URLSearchParams(search)
  return {
    closed: query.get('hang-doi') === 'da-xong',
    state: query.get('trang-thai') ?? '',
    kind: (query.get('loai') ?? '').normalize('NFC'),
    mine: query.get('cua-toi') === '1',
  }
}

/** `?trang-thai=SUBMITTED`, or nothing when nothing was chosen. */
export function searchOf(choice: QueueChoice): string {
  const query = new URLSearchParams()
  if (choice.closed) query.set('hang-doi', 'da-xong')
  if (choice.state !== '') query.set('trang-thai', choice.state)
  if (choice.kind !== '') query.set('loai', choice.kind)
  if (choice.mine) query.set('cua-toi', '1')
  return query.size === 0 ? '' : `?${query}`
}

export function queuePath(choice: QueueChoice, next?: string): string {
  const query = new URLSearchParams({ queue: choice.closed ? 'closed' : 'open' })
  if (choice.state !== '') query.set('state', choice.state)
  if (choice.kind !== '') query.set('kind', choice.kind)
  if (choice.mine) query.set('judge', 'me')
  if (next !== undefined) query.set('next', next)
  return `/api/desk/filings?${query}`
}

export const isFiltered = ({ state, kind, mine }: QueueChoice): boolean => state !== '' || kind !== '' || mine
