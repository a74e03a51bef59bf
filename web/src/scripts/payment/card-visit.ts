// That this tab went to the card page: whoever is back at the order without a payment is told so, however they came back.

const mark = 'card-visit'

export const rememberCardVisit = (attemptId: string): void => sessionStorage.setItem(mark, attemptId)

/** The attempt that the tab went to pay; said once. */
export const takeCardVisit = (): string | undefined => {
  const attemptId = sessionStorage.getItem(mark) ?? undefined
  sessionStorage.removeItem(mark)
  return attemptId
}
